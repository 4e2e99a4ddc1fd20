// Style input: defaults, invalid values, contrast.
import { expect, test } from 'vitest';
import { styleProblems } from '../../src/domain/render/scannability.ts';
import { contrastRatio } from '../../src/domain/style/contrast.ts';
import { defaultStyle, storedStyle, storedStyleInput } from '../../src/domain/style/shape.ts';
import { style } from './picture.ts';

test('contrast is computed as in WCAG', () => {
  expect(contrastRatio('#000', '#FFFFFF')).toBeCloseTo(21, 10);
  expect(contrastRatio('#777777', '#fff')).toBeCloseTo(4.478, 3);
  expect(contrastRatio('#abc', '#aabbcc')).toBe(1);
});

test.each([
  [{}, []],
  [{ foregroundColor: '#949494' }, []],
  [{ foregroundColor: '#959595' }, [['style.backgroundColor', 'at least 3:1', '2.99:1']]],
  [
    { foregroundColor: '#FFF', backgroundColor: '#000' },
    [['style.foregroundColor', 'darker', '21.00:1']],
  ],
  [{ foregroundColor: '#FFFF00' }, [['style.backgroundColor', 'at least 3:1', '1.07:1']]],
  [
    { foregroundColor: '#FFFFFF', backgroundColor: '#FFFF00' },
    [
      ['style.foregroundColor', 'darker', '1.07:1'],
      ['style.backgroundColor', 'at least 3:1', '1.07:1'],
    ],
  ],
])('%j has the problems %j', (changes, expected) => {
  const problems = styleProblems(style(changes));
  expect(problems.map(({ field }) => field)).toEqual(expected.map(([field]) => field));
  for (const [index, [, right, ratio]] of expected.entries()) {
    expect(problems[index]?.message).toContain(right);
    expect(problems[index]?.message).toContain(ratio);
  }
});

test.each([
  { foregroundColor: 'red' },
  { foregroundColor: '#12345' },
  { foregroundColor: '#000000"/><script>' },
  { cornerRadius: 51 },
  { cornerRadius: -1 },
  { cornerRadius: 1.5 },
  { logo: 'x' },
])('the style %j is rejected', (input) => {
  expect(storedStyleInput.safeParse(input).success).toBe(false);
  expect(storedStyle.safeParse({ ...defaultStyle, ...input }).success).toBe(false);
});

test('a style can be partial; colors are stored as entered', () => {
  const input = { foregroundColor: '#aBc', cornerRadius: null };
  expect(storedStyleInput.parse(input)).toEqual(input);
});
