// The routes of REST v1 -> openapi.json, which is committed and reviewed like schema.graphql.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openApiDocument } from '../src/rest/openapi.ts';
import { createRoutes } from '../src/rest/routes.ts';

const file = path.join(import.meta.dirname, '../openapi.json');
await writeFile(file, `${JSON.stringify(openApiDocument(createRoutes()), null, 2)}\n`);
