// The GraphQL schema as text, for generators with their own copy of the graphql package.
import { printSchema } from 'graphql';
import { schema } from '../src/schema/index.ts';

export const schemaText: string = printSchema(schema);
