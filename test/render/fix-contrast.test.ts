// “Fix contrast” in the dashboard finds colors that the rules accept.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withReadableColors } from '../../dashboard/src/style/color/fix-contrast.ts';
import { defaultStyle, type Style } from '../../dashboard/src/style/style.ts';
import { colorProblems } from '../../src/domain/render/color-rules.ts';
import { contrastRatio } from '../../src/domain/style/contrast.ts';
import { toStoredStyle } from '../support/picture/stored-style.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyStyle: fc.Arbitrary<Style> = fc
  .record({
    foregroundColor: hex,
    backgroundColor: hex,
    lightOnDark: fc.boolean(),
    eyeFrameColor: maybe(hex),
    eyeBallColor: maybe(hex),
    gradient: maybe(
      fc.tuple(hex, hex).map(([from, to]) => ({
        type: 'LINEAR' as const,
        angle: 0,
        stops: [
          { offset: 0, color: from },
          { offset: 100, color: to },
        ],
      })),
    ),
    frame: maybe(
      fc.record({
        shape: fc.constantFrom('NONE' as const, 'SQUARE' as const, 'ROUNDED' as const),
        color: maybe(hex),
        caption: maybe(fc.constant('Scan me')),
        captionColor: maybe(hex),
        captionPosition: fc.constant(null),
      }),
    ),
  })
  .map((colors) => ({ ...defaultStyle, ...colors }));

const problemsOf = (style: Style) => colorProblems(toStoredStyle(style));

test('any colors that the rules refuse are fixed; those that they accept are left alone', () => {
  fc.assert(
    fc.property(anyStyle, (style) => {
      const fixed = withReadableColors(style);
      if (problemsOf(style).length === 0) expect(fixed).toBeUndefined();
      else expect(fixed && problemsOf(fixed)).toEqual([]);
    }),
    { numRuns: 400, seed: 20260101 },
  );
});

test('a pale color becomes as dark as needed, and the background stays', () => {
  const fixed = withReadableColors({ ...defaultStyle, foregroundColor: '#E8B84A' });
  expect(fixed?.backgroundColor).toBe('#FFFFFF');
  const contrast = contrastRatio(fixed?.foregroundColor ?? '', '#FFFFFF');
  expect(contrast).toBeGreaterThanOrEqual(3);
  expect(contrast).toBeLessThan(3.3);
});

test('of two colors, only the one that is too pale changes', () => {
  const style = { ...defaultStyle, foregroundColor: '#14213D', eyeBallColor: '#FFD166' };
  const fixed = withReadableColors(style);
  expect(fixed?.foregroundColor).toBe('#14213D');
  expect(fixed?.eyeBallColor).not.toBe('#FFD166');
});
