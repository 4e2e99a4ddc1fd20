// The templates of the dashboard can be scanned.
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '../../dashboard/src/style/templates/built-in.ts';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { drawingProblems } from '../../src/domain/render/scannability.ts';
import type { Style } from '../../src/domain/style/shape.ts';
import { scan, views } from '../support/picture/camera.ts';
import { decodePng, decodeWithZbar } from '../support/picture/decode.ts';
import { toStoredStyle } from '../support/picture/stored-style.ts';
import { texts } from '../support/picture/style-cases.ts';

const templates = builtInTemplates.map(({ name, style }): [string, Style] => [
  name,
  toStoredStyle(style),
]);

test('there are six, each with a look of its own', () => {
  expect(new Set(templates.map(([name]) => name)).size).toBe(6);
  expect(new Set(templates.map(([, style]) => JSON.stringify(style))).size).toBe(6);
});

describe.each(templates)('%s', (_name, style) => {
  test.each(texts)(
    '%s is accepted, and decoded by both decoders and from photos',
    async (_, text) => {
      expect(drawingProblems(text, style)).toEqual([]);
      const png = await renderPng(text, style, 400);
      expect(await decodePng(png)).toBe(text);
      expect(await decodeWithZbar(png)).toBe(text);
      const small = await renderPng(text, style, 200);
      for (const view of views) expect(await scan(small, style, view)).toBe(text);
    },
  );
});
