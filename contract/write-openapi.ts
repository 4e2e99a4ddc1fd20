// Writes the REST v1 routes to openapi.json, which is committed and reviewed like schema.graphql.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openApiDocument } from '../src/rest/openapi/document.ts';
import { routes } from '../src/rest/routes.ts';
import { schema } from '../src/schema/index.ts';

const file = path.join(import.meta.dirname, '../openapi.json');

/** One line per entry; small objects stay on one line. */
const written = (json: unknown): string =>
  JSON.stringify(json, null, 1).replace(/[[{]\n[^[\]{}]*[\]}]/g, (small) => {
    const line = small.replace(/\n */g, ' ');
    return line.length <= 80 ? line : small;
  });

await writeFile(file, `${written(openApiDocument(routes, schema))}\n`);
