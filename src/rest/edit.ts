// Edits of a resource: PUT takes back what GET gave, PATCH merges into it.
import { isDeepStrictEqual } from 'node:util';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { outdated, type Problem } from '../core/errors.ts';
import { normalized } from '../domain/time/date-time.ts';
import {
  isJsonObject,
  type JsonObject,
  memberOf,
  patchedField,
  replacingField,
} from './http/merge-patch.ts';
import type { Run } from './run.ts';

/** A resource that PUT and PATCH change. */
export interface Edit<Path> {
  /** What an update accepts. */
  body: z.ZodObject;
  /** The representation; its fields that the body does not have are read-only. */
  shown: z.ZodObject;
  /**
   * Read-only fields that change without an edit. Any value of their type is ignored, so that a scan
   * between GET and PUT is no error.
   */
  moving: z.ZodObject;
  /** Reads the representation and the version. Throws NOT_FOUND. */
  find(path: Path, run: Run): Promise<JsonObject & { version: number }>;
  /** Objects that a PUT replaces as a whole, although the update merges them. */
  replaced?: readonly string[];
  /** What a patch is merged into, if the representation has more than an update accepts. */
  toMerge?(shown: JsonObject): JsonObject;
}

type Shapes = Pick<Edit<never>, 'body' | 'shown'>;

const isReadOnly = (name: string, { body, shown }: Shapes): boolean =>
  Object.hasOwn(shown.shape, name) && !Object.hasOwn(body.shape, name);

type Merging = Pick<Edit<never>, 'replaced'>;

/** Whether the change of an object depends on what the resource has. */
const isMerged = (name: string, value: unknown, { replaced = [] }: Merging, isPatch: boolean) =>
  isJsonObject(value) && (isPatch || replaced.includes(name));

/** Whether a change depends on the resource: it has read-only fields, or objects to merge into. */
export const needsResource = (
  given: JsonObject,
  edit: Shapes & Merging,
  isPatch: boolean,
): boolean =>
  Object.entries(given).some(
    ([name, value]) => isReadOnly(name, edit) || isMerged(name, value, edit, isPatch),
  );

interface Change {
  /** What differs from the resource, as an update accepts it. */
  body: JsonObject;
  problems: Problem[];
  /** Those that the update must find. */
  expectedVersions: number[] | undefined;
}

interface Given<Path> {
  given: JsonObject;
  isPatch: boolean;
  /** As in `If-Match`. */
  expectedVersions: number[] | undefined;
  path: Path;
}

/**
 * The change that a PUT or PATCH makes to a resource as it is now. Throws NOT_FOUND, and
 * PRECONDITION_FAILED for a version that is not expected.
 */
export async function changeOf<Path>(
  edit: Edit<Path>,
  { given, isPatch, expectedVersions, path }: Given<Path>,
  run: Run,
): Promise<Change> {
  const { version, ...shown } = await edit.find(path, run);
  if (expectedVersions && !expectedVersions.includes(version)) throw outdated(expectedVersions);
  const resource: JsonObject = JSON.parse(JSON.stringify(shown));
  const base = edit.toMerge?.(resource) ?? resource;
  const problems: Problem[] = [];
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const current = memberOf(resource, name);
    const next = isPatch
      ? patchedField(memberOf(base, name), value)
      : isMerged(name, value, edit, isPatch)
        ? replacingField(current, value)
        : value;
    if (!isReadOnly(name, edit)) {
      return isDeepStrictEqual(next, current) ? [] : [[name, next] as const];
    }
    if (!isUnchanged(next, current) && !isIgnored(next, edit.moving.shape[name])) {
      problems.push({ field: name, message: 'cannot be changed' });
    }
    return [];
  });
  // What was merged is only right for the version that it was merged into.
  const dependsOnVersion = Object.entries(given).some(([name, value]) =>
    isMerged(name, value, edit, isPatch),
  );
  return {
    body: Object.fromEntries(entries),
    problems,
    expectedVersions: dependsOnVersion ? [version] : expectedVersions,
  };
}

/** Programs may write times in another form than they read; of people, only the ID counts. */
function isUnchanged(value: unknown, current: unknown): boolean {
  if (typeof value === 'string' && typeof current === 'string') {
    return normalized(value) === normalized(current);
  }
  const [one, other] = [value, current].map((person) => memberOf(person, 'id') ?? person);
  return isDeepStrictEqual(one, other);
}

const isIgnored = (value: unknown, type: z.core.$ZodType | undefined): boolean =>
  type !== undefined && z.safeParse(type, value).success;

const maxAttempts = 5;

/** Makes a change again, from the resource as it is then, if somebody else changed it meanwhile. */
export async function repeatedly<Result>(
  mayRepeat: boolean,
  change: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      if (!mayRepeat || attempt === maxAttempts || !isOutdated(error)) throw error;
    }
  }
}

const isOutdated = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions.code === 'PRECONDITION_FAILED';
