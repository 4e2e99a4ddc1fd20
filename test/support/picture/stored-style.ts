// Designs of the dashboard as the server stores them.
import { type Style, storedStyle } from '../../../src/domain/style/shape.ts';

const withoutNulls = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (part === null) return [];
      const isPlain = typeof part === 'object' && !Array.isArray(part);
      return [[name, isPlain ? withoutNulls(part) : part]];
    }),
  );

export const toStoredStyle = (style: object): Style => storedStyle.parse(withoutNulls(style));
