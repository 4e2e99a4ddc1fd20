// The advisory locks of the server's database.
import { expect, test } from 'vitest';
import * as locks from '../../src/database/lock.ts';

test('no two purposes share a lock, so that none waits for another', () => {
  const ids = Object.values(locks).filter((value) => typeof value === 'number');
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});
