// Serves the schema as a document in the schema definition language.
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { Hono } from 'hono';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';

/** The printer leaves these out, but parsers before GraphQL.js 16.9 do not know `@oneOf`. */
const specified = `directive @oneOf on INPUT_OBJECT

directive @specifiedBy(url: String!) on SCALAR
`;

const headers = {
  'content-type': 'application/graphql; charset=utf-8',
  'cache-control': 'no-cache',
};

/** `GET /graphql/schema.graphql`: everything that introspection shows, and `@oneOf`, which it may lose. */
export function createSchemaDocument(schema: GraphQLSchema): Hono {
  let document: StaticBody | undefined;
  return new Hono().get('/graphql/schema.graphql', (c) => {
    document ??= createStaticBody(
      `${specified}\n${printSchema(lexicographicSortSchema(schema))}\n`,
    );
    return document.respond(c, headers);
  });
}
