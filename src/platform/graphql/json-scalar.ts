import { GraphQLScalarType, type ValueNode, valueFromASTUntyped } from 'graphql';

/** The API's `JSON`: any value that JSON has, for what has no type of its own. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description:
    'Any value of JSON: what has no type of its own, such as the values of a change by field. 任意 JSON 值。',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node: ValueNode, variables) => plain(valueFromASTUntyped(node, variables)),
});

/** graphql makes records without a prototype, which nobody else expects. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
