// Strings for times.
import type { timeStrings as english } from './strings.ts';

export const timeStrings: typeof english = {
  inZone: ({ zone, offset }) => (offset ? `Zeit in ${zone} (${offset})` : `Zeit in ${zone}`),
};
