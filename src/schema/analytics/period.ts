// Reports invalid analytics periods.
import { invalid } from '../../core/errors.ts';
import { PeriodError } from '../../domain/analytics/period.ts';

/** Converts a PeriodError to BAD_REQUEST for its field. */
export function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PeriodError) throw invalid(error.field, error.message);
    throw error;
  }
}
