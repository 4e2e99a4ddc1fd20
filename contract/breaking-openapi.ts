// Tells which changes of the OpenAPI document break what callers built on the last release.
import { compareOpenApi, type Diff } from 'api-smart-diff';
import { isOver } from './deprecated.ts';

/** A sentence for each; none for what was deprecated in the release, until a day that has come. */
export function breakingInOpenApi(released: object, now: object, today: string): string[] {
  const { diffs } = compareOpenApi(released, now);
  const gone = diffs.filter(
    ({ action, before }) => action === 'remove' && isOver(announcementIn(before), today),
  );
  const allowed = new Set(gone.map(({ path }) => placeOf(path)));
  const breaking = diffs.filter((change) => isBreaking(change) && !allowed.has(elementOf(change)));
  return [...new Set(breaking.map(({ action, path }) => `${action} ${placeOf(path)}`))];
}

const sizes = new Set(['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum']);

function isBreaking({ type, action, path, before, after }: Diff): boolean {
  const [first, , , part] = path;
  const last = path.at(-1);
  // A shape is compared wherever it is used; by itself it counts only as the name of a type.
  if (first === 'components') return action === 'remove' && path.length === 3;
  // Generated clients have functions of these names.
  if (last === 'operationId') return true;
  if (part !== 'responses') return type === 'breaking';
  // How long an answer may be is nothing that callers rely on.
  if (sizes.has(String(last))) return false;
  // What an answer may be can grow: callers are told to expect it.
  if (action === 'add' && ['enum', 'anyOf', 'oneOf'].includes(String(path.at(-2)))) return false;
  if (action === 'replace' && last === 'type')
    return namesIn(after).some((name) => !namesIn(before).includes(name));
  return type === 'breaking';
}

const namesIn = (types: unknown): unknown[] => [types].flat();

/** That a property is no longer required goes with the property. */
function elementOf({ path, before }: Diff): string {
  const list = path.at(-2) === 'required';
  return placeOf(list ? [...path.slice(0, -2), 'properties', String(before)] : path);
}

const placeOf = (path: Diff['path']): string => path.join(' ');

function announcementIn(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  if (!('deprecated' in element) || element.deprecated !== true) return undefined;
  return 'description' in element ? String(element.description) : undefined;
}
