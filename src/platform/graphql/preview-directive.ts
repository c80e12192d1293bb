import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLID,
  GraphQLNonNull,
  getDirectiveValues,
  type OperationDefinitionNode,
} from 'graphql';
import { InvalidInputError } from '../../shared/errors.js';
import type { AsOf, Context } from '../context.js';
import type { Em } from '../db/index.js';

export const PreviewDirective = new GraphQLDirective({
  name: 'preview',
  description: `Asks the whole query as if a change set were published, for those who may see the set. 按变更集公布后的状态查询。
It is applied, judged by the rules, read and taken back; nothing stays. What was previewed comes back under
\`extensions.preview\`. Not together with \`@asOf(recordedAt:)\`.`,
  locations: [DirectiveLocation.QUERY],
  args: {
    changeSet: { type: new GraphQLNonNull(GraphQLID), description: 'Code of the change set, e.g. "CS-000001".' },
  },
});

/** `extensions.preview` of an answer. */
export interface AnsweredPreview {
  /** Code. */
  readonly changeSet: string;
  /** Of the changes as they were previewed. */
  readonly digest: string;
  /** How many of them could not be applied: the answer is without them. */
  readonly problems: number;
}

/** A registry in which a change set is applied. */
export interface OpenedPreview {
  readonly em: Em;
  readonly answered: AnsweredPreview;
  end(): Promise<void>;
}

/**
 * Opens the registry as if a change set were published.
 *
 * @throws {NotFoundError} when there is no such set, or the caller may not see it
 */
export type OpenPreview = (ctx: Context, changeSet: string) => Promise<OpenedPreview>;

/** Reads `@preview` from an operation: the code of the set; null when the operation does not have it. */
export function readPreview(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  asOf: Pick<AsOf, 'recordedAt'> | null,
): string | null {
  const values = getDirectiveValues(PreviewDirective, operation, { ...variables });
  if (values === undefined) return null;
  if (asOf !== null && asOf.recordedAt !== null) {
    throw new InvalidInputError('@preview shows what would be recorded, @asOf(recordedAt:) what was: ask one of them', {
      argument: 'recordedAt',
    });
  }
  return String(values['changeSet']);
}
