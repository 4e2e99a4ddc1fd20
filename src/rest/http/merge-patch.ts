// JSON merge patches (RFC 7396).

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member of an object; never one of its prototype. */
export const memberOf = (object: unknown, name: string): unknown =>
  isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/** The patched value: objects merge, null removes, anything else replaces. */
function merged(value: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) return patch;
  const entries = Object.entries(membersOf(value, patch)).filter(([, member]) => member !== null);
  return Object.fromEntries(entries);
}

function membersOf(value: unknown, patch: JsonObject): JsonObject {
  const changed = Object.entries(patch).map(
    ([name, member]) => [name, merged(memberOf(value, name), member)] as const,
  );
  return Object.fromEntries([...Object.entries(isJsonObject(value) ? value : {}), ...changed]);
}

/**
 * The same for a field of a resource, where members that the patch removes are null: an update keeps
 * members of some objects, and values that are never shown, unless they are null.
 */
export const patchedField = (value: unknown, patch: unknown): unknown =>
  isJsonObject(patch) ? membersOf(value, patch) : patch;

/** The patch that leaves only the members of the value. */
export function replacingField(current: unknown, value: unknown): unknown {
  if (!isJsonObject(current) || !isJsonObject(value)) return value;
  const removed = Object.keys(current).filter((name) => !Object.hasOwn(value, name));
  return { ...Object.fromEntries(removed.map((name) => [name, null])), ...value };
}
