// The characters of short codes, and invalid ones.
import { expect, test } from 'vitest';
import { createShortCode, normalizeShortCode } from '../../src/domain/qr-code/short-code.ts';

test('short codes can be read aloud and typed in any letter case', () => {
  const codes = Array.from({ length: 1000 }, createShortCode);
  expect(new Set(codes).size).toBe(1000);
  for (const code of codes) {
    expect(code).toMatch(/^[2-9a-hj-km-np-tv-z]{8}$/);
    expect(normalizeShortCode(code.toUpperCase())).toBe(code);
  }
  expect(normalizeShortCode('My-Link')).toBe('my-link');
  for (const text of ['', 'a b', 'a/b', 'ä', '\u212A', 'a\n', 'x'.repeat(65), '../etc']) {
    expect(normalizeShortCode(text)).toBeNull();
  }
});
