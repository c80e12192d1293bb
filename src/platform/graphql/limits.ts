import { createRequire } from 'node:module';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { InvalidInputError, LimitExceededError } from '../../shared/errors.js';
import { DEFAULT_FIRST, MAX_FIRST } from './relay.js';

// Its ESM build imports a second copy of graphql, whose classes do not know our schema.
const complexityPackage: typeof import('graphql-query-complexity') = createRequire(import.meta.url)(
  'graphql-query-complexity',
);
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = complexityPackage;

/** How much one operation may ask for. */
export interface OperationLimits {
  /** Fields inside each other; introspection is bounded by graphql itself. */
  readonly depth: number;
  /** Fields of Query or Mutation, each alias its own. */
  readonly rootFields: number;
  /** Fields under another name, anywhere. */
  readonly aliases: number;
  /** One for a field, times `first` inside a connection. */
  readonly complexity: number;
}

export const DEFAULT_LIMITS: OperationLimits = { depth: 18, rootFields: 30, aliases: 100, complexity: 50_000 };

/** Words and signs of a document; more are not parsed. */
export const MAX_TOKENS = 4_000;

/** Field nodes visited when complexity is reckoned, fragments unfolded. */
const MAX_NODES = 10_000;

/**
 * Asserts that an operation is within its limits; nothing has run yet.
 *
 * @param variables as coerced by graphql: they decide what `first` costs
 * @throws {LimitExceededError} with `limit`, `asked` and `allowed`
 * @throws {InvalidInputError} when an argument cannot be read with these variables
 */
export function assertWithinLimits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  limits: OperationLimits,
): void {
  const extent = measure(operation, document);
  for (const limit of ['depth', 'rootFields', 'aliases'] as const) refuseAbove(limit, extent[limit], limits[limit]);
  refuseAbove('complexity', complexityOf(schema, operation, document, variables), limits.complexity);
}

function refuseAbove(limit: keyof OperationLimits, asked: number, allowed: number): void {
  if (asked <= allowed) return;
  throw new LimitExceededError(`The operation has ${limit} ${asked}; ${allowed} is allowed`, { limit, asked, allowed });
}

interface Extent {
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
}

/** Counts with fragments unfolded, each measured once; a validated document has no fragment cycles. */
function measure(operation: OperationDefinitionNode, document: DocumentNode): Extent {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const extent = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, extent);
    return extent;
  };

  const ofSelections = (set: SelectionSetNode): Extent => {
    let { depth, rootFields, aliases } = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const isIntrospection = selection.name.value.startsWith('__');
        const below = selection.selectionSet && !isIntrospection ? ofSelections(selection.selectionSet) : NOTHING;
        depth = Math.max(depth, 1 + below.depth);
        rootFields += 1;
        aliases += below.aliases + (selection.alias ? 1 : 0);
      } else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(selection.selectionSet);
        depth = Math.max(depth, inner.depth);
        rootFields += inner.rootFields;
        aliases += inner.aliases;
      }
    }
    return { depth, rootFields, aliases };
  };

  return ofSelections(operation.selectionSet);
}

const NOTHING: Extent = { depth: 0, rootFields: 0, aliases: 0 };

function complexityOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  try {
    return getComplexity({
      schema,
      query: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      variables: { ...variables },
      estimators: [fieldExtensionsEstimator(), connectionEstimator, simpleEstimator({ defaultComplexity: 1 })],
      maxQueryNodes: MAX_NODES,
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('maximum allowed number of nodes')) {
      throw new LimitExceededError(error.message, { limit: 'nodes', allowed: MAX_NODES });
    }
    // Whatever graphql says of an argument before anything ran is the caller's to mend.
    throw new InvalidInputError(error.message, {}, { cause: error });
  }
}

/** A connection costs itself and `first` times what is asked of a row. */
const connectionEstimator: ComplexityEstimator = ({ args, field, childComplexity }) => {
  if (!field.args.some((argument) => argument.name === 'first')) return undefined;
  const first = typeof args['first'] === 'number' ? args['first'] : DEFAULT_FIRST;
  // A page size out of bounds is refused by its resolver, with a better word than this.
  return 1 + Math.min(Math.max(first, 1), MAX_FIRST) * childComplexity;
};
