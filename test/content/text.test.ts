// Counting the length of a text.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { text } from '../../src/domain/text/text.ts';

test('length is counted in characters, not code units', () => {
  expect(text({ max: 3 }).safeParse('😀😀😀').success).toBe(true);
  expect(text({ max: 3 }).safeParse('😀😀😀a').error?.issues[0]?.message).toBe(
    'must have at most 3 characters; it has 4',
  );
  expect(z.toJSONSchema(text({ min: 1, max: 3 }))).toMatchObject({ minLength: 1, maxLength: 3 });
});
