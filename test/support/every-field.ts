import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** The lists at the root, each with the type of its rows. */
export function rootLists(schema: GraphQLSchema): readonly (readonly [name: string, row: GraphQLObjectType])[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const connection = getNamedType(field.type);
    const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
    const row = nodes && getNamedType(nodes.type);
    return isObjectType(row) ? [[field.name, row] as const] : [];
  });
}

/** Every field of a type that needs no argument, and the fields of what they lead to, so many steps away. */
export function everyField(type: GraphQLObjectType, steps: number): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields.map((field) => selected(field, steps)).join(' ');
}

function selected(field: GraphQLField<unknown, unknown>, steps: number): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return field.name;
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
  return `${field.name}${page} { ${isObjectType(type) && steps > 0 ? everyField(type, steps - 1) : '__typename'} }`;
}
