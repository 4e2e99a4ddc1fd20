// A part of the OpenAPI document that is compared quickly.
import { readFile } from 'node:fs/promises';

/** The object or list at a path of names. */
export const at = (document: unknown, place: string[]): Record<string, unknown> => {
  const found = place.reduce<unknown>((part, name) => Object(part)[name], document);
  if (found === undefined) throw new Error(`${place.join(' ')} is not there`);
  return Object(found);
};

/** The components of a document that a part of it refers to, with those that they refer to. */
function referencedIn(part: unknown, whole: unknown, found: Record<string, object> = {}) {
  for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(
    /"#\/components\/(\w+)\/(\w+)"/g,
  )) {
    if (name in (found[kind] ?? {})) continue;
    const one = at(whole, ['components', kind, name]);
    found[kind] = { ...found[kind], [name]: one };
    referencedIn(one, whole, found);
  }
  return found;
}

/** As JSON: a few routes, and fewer schemas of them, which are enough to change some. */
export async function readFewRoutes(): Promise<{ unchanged: string; text: string }> {
  const { paths, ...rest } = JSON.parse(await readFile('openapi.json', 'utf8'));
  const few = ['tags', 'api-keys', 'qr-codes/{id}'].map((name) => `/organizations/{orgId}/${name}`);
  const routes = Object.fromEntries(few.map((path) => [path, paths[path]]));
  const unchanged = JSON.stringify({ ...rest, paths: routes });
  // Those that are changed only have a few schemas, because each comparison walks all of them.
  const { components } = rest;
  const code = routes[few[2] ?? ''];
  routes[few[2] ?? ''] = { parameters: code.parameters, get: code.get };
  const { properties, required } = components.schemas.QrCodeProperties;
  const kept = ['id', 'name', 'shortCode', 'folderId', 'status'];
  components.schemas.QrCodeProperties = {
    ...components.schemas.QrCodeProperties,
    properties: Object.fromEntries(kept.map((name) => [name, properties[name]])),
    required: required.filter((name: string) => kept.includes(name)),
  };
  const text = JSON.stringify({ ...rest, paths: routes, components: referencedIn(routes, rest) });
  return { unchanged, text };
}
