// Reads the documents that an operator registers, from the files that client generators write.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../../../core/config.ts';
import type { Log } from '../../../core/log.ts';

/** Identifier -> the text of the document. */
export type Manifest = ReadonlyMap<string, string>;

/** As graphql-codegen and relay-compiler write it: identifier -> text. */
const plain = z.record(z.string().min(1), z.string().min(1));

/** As Apollo's generator writes it. */
const apollo = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
  })
  .transform(({ operations }) => Object.fromEntries(operations.map(({ id, body }) => [id, body])));

const file = z.union([apollo, plain]);

/**
 * The documents of a JSON file, or of all JSON files of a folder. Throws ConfigError, which names the
 * file, for one that cannot be read, is no manifest, holds what is no GraphQL, or gives another text to an
 * identifier that is taken.
 */
export async function readManifests(place: string): Promise<Manifest> {
  const documents = new Map<string, string>();
  for (const name of await filesOf(place)) {
    for (const [id, text] of Object.entries(await readManifest(name))) {
      if ((documents.get(id) ?? text) !== text) {
        throw wrong(name, `gives another text to the identifier ${id}`);
      }
      documents.set(id, text);
    }
  }
  return documents;
}

/** Tells the log of documents that do not fit the schema: whoever runs one gets its errors. */
export function noteMisfits(schema: GraphQLSchema, documents: Manifest, log: Log): void {
  for (const [id, text] of documents) {
    const errors = validate(schema, parse(text)).map(({ message }) => message);
    if (errors.length > 0)
      log.warn({ id, errors }, 'a registered document does not fit the schema');
  }
}

async function filesOf(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const names = await readdir(place);
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => path.join(place, name));
  } catch {
    throw wrong(place, 'cannot be read');
  }
}

async function readManifest(name: string): Promise<Record<string, string>> {
  const { data } = file.safeParse(await readJson(name));
  if (!data) throw wrong(name, 'must hold a JSON object of identifiers, each with its document');
  for (const [id, text] of Object.entries(data)) {
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw wrong(name, `holds no GraphQL at the identifier ${id}: ${error.message}`);
    }
  }
  return data;
}

async function readJson(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(name, 'utf8'));
  } catch {
    throw wrong(name, 'cannot be read as JSON');
  }
}

const wrong = (name: string, what: string): ConfigError =>
  new ConfigError(`PERSISTED_DOCUMENTS: ${name} ${what}`);
