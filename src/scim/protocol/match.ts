// Evaluates filters on values, for the paths of PATCH.
import { isObject, type ScimObject } from './attribute.ts';
import type { Comparison, ScimFilter } from './filter.ts';

/** Whether one value of a multi-valued attribute meets a filter, ignoring case. */
export function matches(value: ScimObject, filter: ScimFilter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(value, part));
    case 'or':
      return filter.parts.some((part) => matches(value, part));
    case 'not':
      return !matches(value, filter.part);
    case 'present':
      return valueAt(value, filter.path) !== undefined;
    case 'some':
      return [valueAt(value, filter.path)]
        .flat()
        .some((one) => isObject(one) && matches(one, filter.filter));
    case 'compare':
      return compares(valueAt(value, filter.path), filter);
  }
}

const valueAt = (value: ScimObject, path: string): unknown =>
  Object.entries(value).find(([name]) => name.toLowerCase() === path)?.[1];

const folded = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : (value ?? null);

function compares(actual: unknown, { operator, value }: Comparison): boolean {
  const [left, right] = [folded(actual), folded(value)];
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  switch (operator) {
    case 'co':
      return left.includes(right);
    case 'sw':
      return left.startsWith(right);
    case 'ew':
      return left.endsWith(right);
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

/** The values that a conjunction of `eq` asks for; undefined for other filters. */
export function valuesAskedFor(filter: ScimFilter): ScimObject | undefined {
  if (filter.kind === 'compare' && filter.operator === 'eq') return { [filter.path]: filter.value };
  if (filter.kind !== 'and') return undefined;
  const [left, right] = filter.parts.map(valuesAskedFor);
  return left && right && { ...left, ...right };
}
