import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  specifiedDirectives,
} from 'graphql';
import { buildSchema as buildPlainSchema } from 'type-graphql';
import { ForbiddenError } from '../../shared/errors.js';
import { AsOfDirective } from './as-of-directive.js';
import { showOpaqueIds } from './node.js';
import { PreviewDirective } from './preview-directive.js';
import { allow, applyMiddleware, deny, middleware, type Rule, shield } from './shield.js';

/** Rules by type and field: `{ Query: { thing: allow } }`. */
export type Permissions = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** What one module adds to the API. */
export interface SchemaContribution {
  readonly resolvers: readonly Resolver[];
  readonly permissions: Permissions;
  /** Types that are reached through an interface only. */
  readonly orphanedTypes?: readonly Resolver[];
}

type Resolver = abstract new (...args: never[]) => object;

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/**
 * Builds the API from what the modules add to it.
 *
 * @returns `plain` for printing and comparing; `guarded` for serving: what no rule allows at a root is denied, and
 *   fields of other types are open unless a rule names them
 * @throws {Error} naming every root field without a rule, with two, and every rule without a field
 */
export async function buildSchema(
  contributions: readonly SchemaContribution[],
): Promise<{ readonly plain: GraphQLSchema; readonly guarded: GraphQLSchema }> {
  const [first, ...others] = contributions.flatMap(({ resolvers }) => resolvers);
  if (!first) throw new Error('No module adds a resolver to the schema');
  const plain = await buildPlainSchema({
    resolvers: [first, ...others],
    orphanedTypes: contributions.flatMap(({ orphanedTypes }) => orphanedTypes ?? []),
    directives: [...specifiedDirectives, AsOfDirective, PreviewDirective],
    validate: false,
  });
  showOpaqueIds(plain);
  return { plain, guarded: guard(plain, mergePermissions(contributions)) };
}

function mergePermissions(contributions: readonly SchemaContribution[]): Permissions {
  const merged: Record<string, Record<string, Rule>> = {};
  for (const { permissions } of contributions) {
    for (const [type, rules] of Object.entries(permissions)) {
      for (const [field, rule] of Object.entries(rules)) {
        merged[type] ??= {};
        if (merged[type][field]) throw new Error(`${type}.${field} has two rules`);
        merged[type][field] = rule;
      }
    }
  }
  return merged;
}

/**
 * Puts the fence around a schema. Types without a rule are left out of the fence altogether: to wrap each of their
 * fields in `allow` would be the same answer at the price of a promise per value.
 */
function guard(plain: GraphQLSchema, permissions: Permissions): GraphQLSchema {
  const objects = Object.values(plain.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isIntrospectionType(type),
  );
  const unruled = objects
    .filter((type) => ROOTS.includes(type.name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const))
    .filter(([type, field]) => !permissions[type]?.[field]);
  if (unruled.length > 0) {
    throw new Error(`No rule says who may ask ${unruled.map((path) => path.join('.')).join(', ')}`);
  }
  const open = objects.filter((type) => !ROOTS.includes(type.name));
  const rules = Object.fromEntries(open.map((type) => [type.name, { '*': allow, ...permissions[type.name] }]));
  const fence = shield(
    { ...permissions, ...rules },
    { fallbackRule: deny, fallbackError: new ForbiddenError('You may not ask this'), allowExternalErrors: true },
  );
  const fenced = new Set([...ROOTS, ...Object.keys(permissions)]);
  const onlyFenced = middleware((schema) =>
    Object.fromEntries(Object.entries(fence.generate(schema)).filter(([type]) => fenced.has(type))),
  );
  return applyMiddleware(plain, onlyFenced);
}
