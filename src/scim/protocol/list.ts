// Pages of resources, and the attributes that a response has (RFC 7644, sections 3.4.2 and 3.9).
import { isObject, type ScimObject } from './attribute.ts';
import { invalidValue } from './error.ts';
import { withoutUrn } from './filter.ts';

export const maxPageSize = 100;

export interface ResourcePage {
  /** Number of the first resource, from 1. */
  startIndex: number;
  /** At most so many; 0 to get only the total. */
  count: number;
}

type Query = (name: string) => string | undefined;

export function resourcePageOf(query: Query): ResourcePage {
  const wholeNumber = (name: string, defaultValue: number) => {
    const text = query(name);
    if (text === undefined || text === '') return defaultValue;
    if (!/^-?\d{1,9}$/.test(text)) throw invalidValue(`${name} must be a whole number`);
    return Number(text);
  };
  return {
    startIndex: Math.max(1, wholeNumber('startIndex', 1)),
    count: Math.min(maxPageSize, Math.max(0, wholeNumber('count', maxPageSize))),
  };
}

export const listBody = (resources: readonly object[], totalResults: number, startIndex = 1) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

/** Whether the response has an attribute, by `attributes` and `excludedAttributes`. */
export function selectionOf(query: Query): (attribute: string) => boolean {
  const names = (name: string) =>
    query(name)
      ?.split(',')
      .map((one) => withoutUrn(one.trim()).toLowerCase())
      .filter((one) => one !== '');
  const only = names('attributes');
  const not = names('excludedAttributes') ?? [];
  return (attribute) => {
    const name = attribute.toLowerCase();
    if (always.has(name)) return true;
    if (only?.length) return only.some((one) => one === name || one.startsWith(`${name}.`));
    return !not.includes(name);
  };
}

const always = new Set(['id', 'schemas']);

/** The resource with the selected attributes, without empty ones. */
export const selected = (resource: ScimObject, has: (attribute: string) => boolean): ScimObject =>
  Object.fromEntries(
    Object.entries(resource).filter(([name, value]) => has(name) && !isEmpty(value)),
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (isObject(value) && Object.values(value).every((one) => one === undefined || one === null));
