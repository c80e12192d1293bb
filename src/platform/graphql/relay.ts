import { Field, Int, ObjectType } from 'type-graphql';
import { InvalidInputError } from '../../shared/errors.js';

export { type CursorKey, type CursorOrder, decodeCursor, encodeCursor } from './cursor.js';
export { decodeId, encodeId, type ObjectRef, readId } from './opaque-id.js';

/** Rows of a page when `first` is not given, and at most. */
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

/**
 * Reads how many rows a page may have.
 *
 * @returns 1 to 100; 20 when not given
 * @throws {InvalidInputError} when it is out of these bounds
 */
export function parseFirst(first: number | null | undefined): number {
  if (first == null) return DEFAULT_FIRST;
  if (Number.isInteger(first) && first >= 1 && first <= MAX_FIRST) return first;
  throw new InvalidInputError(`"first" is from 1 to ${MAX_FIRST}`, {
    argument: 'first',
    first,
    min: 1,
    max: MAX_FIRST,
  });
}

@ObjectType({ description: 'Where a page stands in its connection. 分页信息。' })
export class PageInfo {
  @Field(() => Boolean, { simple: true, description: 'True when rows follow this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { simple: true, description: 'True when the page was asked for after a cursor.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, simple: true, description: 'Cursor of the first row; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, simple: true, description: 'Cursor of the last row; null on an empty page.' })
  readonly endCursor!: string | null;
}

/** A count that is only made when it is asked for. */
export interface TotalCount {
  readonly count: number;
  /** True when there may be more: the count stopped there. */
  readonly isCapped: boolean;
}

/** One page of a connection, as resolvers return it. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
  readonly totalCountIsCapped: () => Promise<boolean>;
  /** True when no row holds the words asked for, and these are alike. */
  readonly isApproximate: boolean;
}

/**
 * Makes the page of rows read with one row more than asked for, which only says that others follow.
 *
 * @param rows in the order of the connection, at most `first + 1`
 * @param page.total counted once, and only when the caller asks for it
 */
export function toPage<Row>(
  rows: readonly Row[],
  page: {
    readonly first: number;
    readonly after: string | null | undefined;
    readonly cursorOf: (row: Row) => string;
    readonly total: () => Promise<TotalCount>;
    readonly isApproximate?: boolean;
  },
): Page<Row> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ cursor: page.cursorOf(node), node }));
  let counted: Promise<TotalCount> | null = null;
  const total = () => {
    counted ??= page.total();
    return counted;
  };
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => (await total()).count,
    totalCountIsCapped: async () => (await total()).isCapped,
    isApproximate: page.isApproximate ?? false,
  };
}

const isApproximateField = Field(() => Boolean, {
  simple: true,
  description:
    'True when no row holds the words of `text`, and these are the most alike, for words mistyped. 是否为近似结果：没有包含所查文字的记录时，返回最相近的记录。',
});

/**
 * Makes the API types `XEdge` and `XConnection` of one node type.
 *
 * @param name of the node in the API: `"Thing"`
 * @param node of its class, called late, so that types may refer to each other
 * @param list.isSearched its rows are found by words, so that the connection says whether they hold them
 * @returns the connection's class, for `@Field(() => ThingConnection)`; resolvers return a {@link Page}
 */
export function connectionType<Node extends object>(
  name: string,
  node: () => abstract new (...args: never[]) => Node,
  list: { readonly isSearched?: true } = {},
): new () => Page<Node> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a connection, with its place in it.` })
  class Edge {
    @Field(() => String, { simple: true, description: 'Give it as `after` to continue behind this row.' })
    readonly cursor!: string;

    @Field(() => node(), { simple: true, description: 'The row itself.' })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, and where it stands.` })
  class Connection implements Page<Node> {
    @Field(() => [Edge], { simple: true, description: 'The rows with their cursors, in order.' })
    readonly edges!: readonly Edge[];

    @Field(() => [node()], { simple: true, description: 'The rows alone, in the same order.' })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo, { simple: true, description: 'Whether and where it goes on.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { simple: true, description: 'Rows on all pages together; see totalCountIsCapped.' })
    readonly totalCount!: () => Promise<number>;

    @Field(() => Boolean, { simple: true, description: 'True when counting stopped at totalCount: there may be more.' })
    readonly totalCountIsCapped!: () => Promise<boolean>;

    readonly isApproximate!: boolean;
  }
  if (list.isSearched) isApproximateField(Connection.prototype, 'isApproximate');
  return Connection;
}
