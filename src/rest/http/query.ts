// Query parameters of a request.
import type { z } from 'zod';
import { invalid, type Problem } from '../../core/errors.ts';
import { isSigned, signatureParameters } from '../../http/signed-url.ts';

/** Throws BAD_REQUEST for a query that is not percent-encoded UTF-8. */
export function checkEncoding(url: string): void {
  for (const pair of new URL(url).search.slice(1).split('&')) {
    try {
      decodeURIComponent(pair);
    } catch {
      throw invalid(pair.split('=')[0] ?? '', 'must be percent-encoded UTF-8');
    }
  }
}

type Queries = Record<string, string[]>;

/** The parameters of a route: all but those of a signature. */
export const withoutSignature = (url: string, queries: Queries): Queries =>
  isSigned(url)
    ? Object.fromEntries(Object.entries(queries).filter(([name]) => !signatureParameters.has(name)))
    : queries;

/** A parameter that the document calls a list may be given several times. */
const isList = (schema: z.ZodObject, name: string): boolean =>
  Object.hasOwn(schema.shape, name) && schema.shape[name]?.meta()?.type === 'array';

/** What is given more than once, though the route takes it once. */
export const repeated = (schema: z.ZodObject, queries: Queries): Problem[] =>
  Object.entries(queries)
    .filter(([name, values]) => values.length > 1 && !isList(schema, name))
    .map(([field]) => ({ field, message: 'must be given only once' }));

/** Entries of a parameter that the document calls an object: `metadata[key]=value`. */
function entryIn(schema: z.ZodObject, name: string): { of: string; key: string } | undefined {
  const [, of = '', key = ''] = /^(\w+)\[(.*)\]$/s.exec(name) ?? [];
  const isObject = Object.hasOwn(schema.shape, of) && schema.shape[of]?.meta()?.type === 'object';
  return isObject ? { of, key } : undefined;
}

/** Of each parameter the first value; of a list all; of an object its entries. */
export function valuesOf(schema: z.ZodObject, queries: Queries): Record<string, unknown> {
  const values = new Map<string, unknown>();
  const objects = new Map<string, { key: string; value: string }[]>();
  for (const [name, [value = '', ...more]] of Object.entries(queries)) {
    const entry = entryIn(schema, name);
    if (entry) {
      const entries = objects.get(entry.of) ?? [];
      entries.push({ key: entry.key, value });
      objects.set(entry.of, entries);
    } else {
      values.set(name, isList(schema, name) ? [value, ...more] : value);
    }
  }
  return Object.fromEntries([...values, ...objects]);
}
