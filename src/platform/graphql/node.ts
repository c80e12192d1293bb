import { GraphQLID, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { Arg, Ctx, Field, ID, InterfaceType, Query, Resolver } from 'type-graphql';
import { NotFoundError } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { decodeId, encodeId } from './opaque-id.js';
import { allow } from './shield.js';

/** Anything that can be fetched again by its id. Rows carry the number, the API shows it opaque. */
@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id. 可按 id 再次查询的对象。',
  resolveType: (row: { __typename: string }) => row.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque and stable for ever. 不透明且永久稳定。' })
  readonly id!: number;
}

/** Reads the row behind an id of one type; null when there is none. */
export type ReadNode = (ctx: Context, key: number) => Promise<object | null>;

/**
 * Makes the query `node(id)` over the types that modules offer.
 *
 * @param readers by API type
 */
export function nodeQuery(readers: Readonly<Record<string, ReadNode>>) {
  @Resolver()
  class NodeResolver {
    @Query(() => NodeType, { nullable: true, description: 'Whatever has this id. 按 id 查询任意对象。' })
    async node(
      @Arg('id', () => ID, { description: 'As any object of the API shows it.' }) id: string,
      @Ctx() ctx: Context,
    ): Promise<object> {
      const { type, key } = decodeId(id);
      const row = await readers[type]?.(ctx, key);
      if (!row) throw new NotFoundError('Nothing has this id', { id });
      return { ...row, __typename: type };
    }
  }
  return { resolvers: [NodeResolver], permissions: { Query: { node: allow } } };
}

/** Lets every type that is a Node show its row's number as an opaque id. */
export function showOpaqueIds(schema: GraphQLSchema): void {
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  for (const type of nodes) {
    const { id } = type.getFields();
    if (id?.type.toString() !== `${GraphQLID}!`) throw new Error(`${type.name}.id is not an id`);
    id.resolve = ({ id: key }: { id: number }) => encodeId(type.name, key);
  }
}
