// Limits and cost of the filters that a filter combines.
import { invalid } from '../../core/errors.ts';
import { type Combined, filterLimits, partsOf } from '../../domain/filter/combine.ts';

/** Cost of each filter that a filter combines. */
const costOfPart = 5;

/** Cost of the filters that a filter combines. Throws BAD_REQUEST over the limits. */
export function costOfFilter(filter: Combined<object> | null | undefined): number {
  let count = 0;
  const visit = (given: Combined<object>, field: string, depth: number): void => {
    for (const name of ['and', 'or'] as const) {
      if (given[name]?.length !== 0) continue;
      throw invalid(`${field}.${name}`, 'must contain at least one filter, or be omitted');
    }
    for (const { path, part } of partsOf(given)) {
      const inner = `${field}.${path}`;
      if (depth === filterLimits.depth) {
        throw invalid(inner, `is nested too deeply; filters can have ${depth} levels`);
      }
      count += 1;
      if (count > filterLimits.parts) {
        throw invalid(
          inner,
          `is one filter too many; at most ${filterLimits.parts} can be combined`,
        );
      }
      visit(part, inner, depth + 1);
    }
  };
  if (filter) visit(filter, 'filter', 0);
  return count * costOfPart;
}
