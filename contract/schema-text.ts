// The GraphQL schema as text, for generators with their own copy of the graphql package.
import { Kind, parse, print, printSchema, type TypeNode, visit } from 'graphql';
import { schema } from '../src/schema/index.ts';

export const schemaText: string = printSchema(schema);

const nonNull = (type: TypeNode): TypeNode =>
  type.kind === Kind.NON_NULL_TYPE ? type : { kind: Kind.NON_NULL_TYPE, type };

/** The same for clients that throw the error of a mutation, so that they never see one that is null. */
export const throwingSchemaText: string = print(
  visit(parse(schemaText), {
    ObjectTypeDefinition: ({ name, fields = [], ...node }) =>
      name.value === 'Mutation'
        ? { ...node, name, fields: fields.map((one) => ({ ...one, type: nonNull(one.type) })) }
        : undefined,
  }),
);
