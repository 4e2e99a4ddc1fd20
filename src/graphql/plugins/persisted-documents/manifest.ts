// Reads registered documents from the manifest files of client generators.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { ConfigError } from '../../../core/config.ts';
import type { Log } from '../../../core/log.ts';

/** Identifier -> document text. */
export type Manifest = ReadonlyMap<string, string>;

/** The format of graphql-codegen and relay-compiler: identifier -> text. */
const plain = z.record(z.string().min(1), z.string().min(1));

/** The format of Apollo's generator. */
const apollo = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
  })
  .transform(({ operations }) => Object.fromEntries(operations.map(({ id, body }) => [id, body])));

const file = z.union([apollo, plain]);

/**
 * Reads the documents of a JSON file or of all JSON files in a folder. Throws ConfigError, naming the
 * file, if it cannot be read, is not a manifest, contains invalid GraphQL, or redefines an identifier.
 */
export async function readManifests(place: string): Promise<Manifest> {
  const documents = new Map<string, string>();
  for (const name of await filesOf(place)) {
    for (const [id, text] of Object.entries(await readManifest(name))) {
      if ((documents.get(id) ?? text) !== text) {
        throw wrong(name, `redefines the identifier ${id} with a different document`);
      }
      documents.set(id, text);
    }
  }
  return documents;
}

/** Logs documents that are invalid for the schema; running one returns its validation errors. */
export function warnInvalid(schema: GraphQLSchema, documents: Manifest, log: Log): void {
  for (const [id, text] of documents) {
    const errors = validate(schema, parse(text)).map(({ message }) => message);
    if (errors.length > 0)
      log.warn({ id, errors }, 'registered document is invalid for the schema');
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
  if (!data) throw wrong(name, 'must contain a JSON object that maps identifiers to documents');
  for (const [id, text] of Object.entries(data)) {
    try {
      parse(text);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw wrong(name, `contains invalid GraphQL for the identifier ${id}: ${error.message}`);
    }
  }
  return data;
}

async function readJson(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(name, 'utf8'));
  } catch {
    throw wrong(name, 'is not valid JSON');
  }
}

const wrong = (name: string, what: string): ConfigError =>
  new ConfigError(`PERSISTED_DOCUMENTS: ${name} ${what}`);
