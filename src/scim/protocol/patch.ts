// Applies PATCH (RFC 7644, section 3.5.2), with the deviations of Entra ID and Okta.
import { z } from 'zod';
import {
  type Attribute,
  attributeNamed,
  isObject,
  readObject,
  readValue,
  type ScimObject,
} from './attribute.ts';
import { invalidValue, ScimError } from './error.ts';
import { parseFilter, type ScimFilter, withoutUrn } from './filter.ts';
import { matches, valuesAskedFor } from './match.ts';

const maxOperations = 1_000;

const request = z.object({
  Operations: z
    .array(
      z.object({
        op: z.string().transform((op) => op.toLowerCase()),
        path: z.string().nullish(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(maxOperations),
});

interface Target {
  attribute: Attribute;
  filter: ScimFilter | undefined;
  sub: Attribute | undefined;
}

/** The resource after the operations. Attributes that it does not have are ignored, as in POST. */
export function patched(
  resource: ScimObject,
  body: ScimObject,
  attributes: readonly Attribute[],
): ScimObject {
  const operations = Object.entries(body).find(([name]) => name.toLowerCase() === 'operations');
  const { data } = request.safeParse({ Operations: operations?.[1] });
  if (!data) {
    throw new ScimError(
      400,
      `Operations must be a list of 1 to ${maxOperations} objects with op, path and value`,
      'invalidSyntax',
    );
  }
  const result = structuredClone(resource);
  for (const { op, path, value } of data.Operations) {
    if (op !== 'add' && op !== 'replace' && op !== 'remove') {
      throw new ScimError(400, 'op must be add, replace or remove', 'invalidSyntax');
    }
    for (const [target, given] of targetsOf(op, path, value, attributes)) {
      apply(result, op, target, given);
    }
  }
  return result;
}

type Operation = 'add' | 'replace' | 'remove';

function targetsOf(
  op: Operation,
  path: string | null | undefined,
  value: unknown,
  attributes: readonly Attribute[],
): [Target, unknown][] {
  if (path != null && path !== '') {
    const target = parsePath(path, attributes);
    return target ? [[target, value]] : [];
  }
  if (op === 'remove') throw new ScimError(400, 'path is required for remove', 'noTarget');
  if (!isObject(value)) throw invalidValue('value must be an object if there is no path');
  return Object.entries(value).flatMap(([name, one]): [Target, unknown][] => {
    // A read-only attribute in an object is ignored, as in POST.
    const target = parsePath(name, attributes, true);
    return target ? [[target, one]] : [];
  });
}

const pathPattern = /^([a-z$][\w$-]*)(?:\[(.*)\])?(?:\.([a-z$][\w$-]*))?$/i;

/** Undefined for attributes that the resource does not have. Throws `invalidPath`, `mutability`. */
function parsePath(
  path: string,
  attributes: readonly Attribute[],
  isLenient = false,
): Target | undefined {
  // Attributes of extensions, none of which are supported.
  const own = withoutUrn(path.trim());
  if (/^urn:/i.test(own)) return undefined;
  const [, name = '', condition, subName] = pathPattern.exec(own) ?? [];
  if (name === '') {
    throw new ScimError(
      400,
      `path must name an attribute, such as displayName or emails[type eq "work"].value; it is ${path}`,
      'invalidPath',
    );
  }
  const attribute = attributeNamed(name, attributes);
  if (!attribute) return undefined;
  if (attribute.readOnly) {
    if (isLenient) return undefined;
    throw new ScimError(400, `${attribute.name} is read-only`, 'mutability');
  }
  const sub = subName && attributeNamed(subName, attribute.subAttributes ?? []);
  if (subName && !sub) return undefined;
  if (condition !== undefined && !attribute.multiValued) {
    throw new ScimError(400, `${attribute.name} has a single value`, 'invalidPath');
  }
  const filter = condition === undefined ? undefined : parseFilter(condition);
  return { attribute, filter, sub: sub || undefined };
}

function apply(result: ScimObject, op: Operation, target: Target, given: unknown): void {
  const { attribute, sub } = target;
  const { name } = attribute;
  const value = readValue(given, sub ?? attribute);
  if (attribute.multiValued) {
    const list = [result[name] ?? []].flat().filter(isObject);
    result[name] = appliedToList(list, op, target, value);
  } else if (sub) {
    const before = result[name];
    const object = isObject(before) ? { ...before } : {};
    if (op === 'remove' || value === undefined) delete object[sub.name];
    else object[sub.name] = value;
    result[name] = object;
  } else if (op === 'remove' || value === undefined) delete result[name];
  else if (op === 'add' && isObject(value) && isObject(result[name])) {
    result[name] = { ...result[name], ...value };
  } else result[name] = value;
}

function appliedToList(
  list: readonly ScimObject[],
  op: Operation,
  { attribute, filter, sub }: Target,
  value: unknown,
): unknown[] {
  const given = Array.isArray(value) ? value : [];
  if (!filter && !sub) {
    if (op === 'replace') return given;
    return op === 'add' ? added(list, given) : removed(list, given, value === undefined);
  }
  const isMeant = (one: ScimObject) => !filter || matches(one, filter);
  if (op === 'remove' && !sub) return list.filter((one) => !isMeant(one));
  if (!list.some(isMeant)) {
    if (op === 'remove' || (sub && value === undefined)) return [...list];
    const asked = filter && valuesAskedFor(filter);
    // Providers replace what they believe to be there.
    if (!asked || attribute.subAttributes === undefined) throw noTarget(attribute);
    const created = readObject(asked, attribute.subAttributes);
    return added(list, [changed(created, sub, value)]);
  }
  // One without its value is none.
  if (sub?.name === 'value' && (op === 'remove' || value === undefined)) {
    return list.filter((one) => !isMeant(one));
  }
  return list.map((one) =>
    isMeant(one) ? changed(one, sub, op === 'remove' ? undefined : value) : one,
  );
}

const noTarget = ({ name }: Attribute): ScimError =>
  new ScimError(400, `${name} has no value that meets the filter of path`, 'noTarget');

function changed(one: ScimObject, sub: Attribute | undefined, value: unknown): ScimObject {
  if (!sub) return { ...one, ...(Array.isArray(value) && isObject(value[0]) ? value[0] : {}) };
  const { [sub.name]: _before, ...rest } = one;
  return value === undefined ? rest : { ...rest, [sub.name]: value };
}

const keyOf = (one: unknown): unknown =>
  isObject(one) && typeof one.value === 'string' ? one.value.toLowerCase() : one;

/** Values are told apart by `value`; at most one is primary. */
function added(list: readonly ScimObject[], given: readonly unknown[]): unknown[] {
  const keys = new Set(given.map(keyOf));
  const hasPrimary = given.some((one) => isObject(one) && one.primary === true);
  const kept = list.filter((one) => !keys.has(keyOf(one)));
  return [
    ...kept.map((one) => (hasPrimary && one.primary === true ? { ...one, primary: false } : one)),
    ...given,
  ];
}

/** Entra ID removes single values without a filter: `{op: "remove", path: "members", value: […]}`. */
function removed(
  list: readonly ScimObject[],
  given: readonly unknown[],
  isAll: boolean,
): unknown[] {
  const keys = new Set(given.map(keyOf));
  return isAll ? [] : list.filter((one) => !keys.has(keyOf(one)));
}
