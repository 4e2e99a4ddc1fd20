// User-provided text in emails: one short line in which nothing becomes a link.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailLine } from '../../src/domain/text/mail-line.ts';

test.each([
  ['Harbor Coffee', 'Harbor Coffee'],
  ['Müller & Söhne GmbH', 'Müller & Söhne GmbH'],
  ['St. Gallen Inc.', 'St. Gallen Inc.'],
  ['Route 66, 2024', 'Route 66, 2024'],
  ['two\r\nlines', 'two lines'],
  ['https://evil.example/win', 'https evil example win'],
  ['www.evil.example', 'www evil example'],
  ['evil．example', 'evil example'],
  ['evil。example', 'evil example'],
  ['evil\u200B.\u200Bexample', 'evil example'],
  ['mailto:a@evil.example', 'mailto a evil example'],
  ['call +1 (900) 123-4567', 'call …'],
  ['Acme” is closed. “', 'Acme is closed.'],
  ['://', 'nobody'],
  ['', 'nobody'],
])('%j becomes %j', (given, shown) => {
  expect(mailLine(given, 'nobody')).toBe(shown);
});

test('for arbitrary text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const line = mailLine(given, 'nobody');
      expect([...line].length).toBeLessThanOrEqual(60);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}@/\\]|[.:](?=\S)/u);
      expect(line).not.toBe('');
    }),
  );
});
