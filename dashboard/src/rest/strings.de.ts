// Strings for errors of the REST API.
import type { restStrings as english } from './strings.ts';

export const restStrings: typeof english = {
  unknownError: ({ status }) => `Der Server hat mit dem Status ${status} geantwortet.`,
};
