// Copies of the schema with other mutations.
import {
  type GraphQLFieldConfig,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
} from 'graphql';
import type { Context } from '../../context.ts';

type Field = GraphQLFieldConfig<unknown, Context>;
type Change = (field: Field, mutation: GraphQLObjectType, schema: GraphQLSchema) => Field;

/** Returns a function that changes every mutation of a schema, once for each schema. */
export function withMutations(change: Change): (schema: GraphQLSchema) => GraphQLSchema {
  const changed = new WeakMap<GraphQLSchema, GraphQLSchema>();
  return (schema) => {
    const known = changed.get(schema) ?? changedSchema(schema, change);
    changed.set(schema, known);
    return known;
  };
}

function changedSchema(schema: GraphQLSchema, change: Change): GraphQLSchema {
  const mutation = schema.getMutationType();
  if (!mutation) throw new TypeError('The schema has no mutations');
  const { fields, ...config } = mutation.toConfig();
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({
    ...rest,
    mutation: new GraphQLObjectType({
      ...config,
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, change(field, mutation, schema)]),
      ),
    }),
    types: types.filter((type) => type !== mutation),
    assumeValid: true,
  });
}

/** A payload whose fields are not resolved anymore: GraphQL ignores the selection of a scalar. */
const answerType = new GraphQLScalarType({ name: 'Answer' });

export const asAnswer = (type: GraphQLOutputType): GraphQLOutputType =>
  isNonNullType(type) ? new GraphQLNonNull(answerType) : answerType;
