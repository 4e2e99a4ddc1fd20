// Every accepted style can be decoded from a small, slightly distorted image.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPng } from '../../src/domain/render/png/png.ts';
import type { Style } from '../../src/domain/style/shape.ts';
import { scan, views } from '../support/picture/camera.ts';
import { anyStyle, isAccepted, logos, stylesFor, texts } from '../support/picture/style-cases.ts';

const size = 200;

/** The names of the styles in which a text cannot be decoded; camera positions alternate. */
async function unread(text: string, styles: readonly [name: string, style: Style][]) {
  const missed: string[] = [];
  for (const [index, [name, style]] of styles.entries()) {
    const view = views[index % views.length] ?? { turn: 0, skew: 0, blur: 0 };
    const png = await renderPng(text, style, size, { logo: style.logo && logos[style.logo.id] });
    const read = await scan(png, style, view).catch((error: unknown) => String(error));
    if (read !== text) missed.push(name);
  }
  return missed;
}

test.each(texts)(
  '%s can be decoded in every style',
  async (_type, text) => {
    const styles = stylesFor(text);
    expect(styles.length).toBeGreaterThan(80);
    expect(await unread(text, styles)).toEqual([]);
  },
  120_000,
);

test.each(texts)(
  '%s can be decoded in random valid styles',
  async (_type, text) => {
    const accepted = anyStyle.filter((style) => isAccepted(text, style));
    const styles = fc
      .sample(accepted, { numRuns: 40, seed: 20260101 })
      .map((style): [string, Style] => [JSON.stringify(style), style]);
    expect(await unread(text, styles)).toEqual([]);
  },
  120_000,
);
