// All pages for people: home, API reference, dashboard, guides, GraphiQL and the schema.
import type { GraphQLSchema } from 'graphql';
import { Hono } from 'hono';
import { createGraphiQL } from '../graphql/graphiql/page.ts';
import { createSchemaDocument } from '../graphql/schema-document.ts';
import { createDashboard } from './dashboard.ts';
import { createGuides } from './guides.ts';
import { createPages } from './home.ts';

export const createAllPages = (schema: GraphQLSchema): Hono =>
  new Hono()
    .route('/', createPages())
    .route('/', createDashboard())
    .route('/', createGuides())
    .route('/', createGraphiQL())
    .route('/', createSchemaDocument(schema));
