// How many images of each style can be decoded, by size.
import fc from 'fast-check';
import { renderPng } from '../../src/domain/render/png/png.ts';
import { modulesAcross, symbolOf } from '../../src/domain/render/symbol/level.ts';
import type { Style } from '../../src/domain/style/shape.ts';
import { scan, type View, views } from '../../test/support/picture/camera.ts';
import {
  anyStyle,
  isAccepted,
  logos,
  stylesFor,
  texts,
} from '../../test/support/picture/style-cases.ts';

const sizes = [200, 120];
const randomStyles = 40;

/** The number of decoded images and the total. */
type Counts = Map<string, Map<number, [read: number, all: number]>>;

const kinds: Counts = new Map();
const totals: Counts = new Map();
const failures: string[] = [];

async function isRead(text: string, style: Style, size: number, view: View): Promise<boolean> {
  const logo = style.logo && logos[style.logo.id];
  try {
    return (await scan(await renderPng(text, style, size, { logo }), style, view)) === text;
  } catch {
    return false;
  }
}

function count(counts: Counts, name: string, size: number, read: boolean): void {
  const bySize = counts.get(name) ?? new Map<number, [number, number]>();
  const [before, all] = bySize.get(size) ?? [0, 0];
  counts.set(name, bySize.set(size, [before + (read ? 1 : 0), all + 1]));
}

for (const [type, text] of texts) {
  const random = fc
    .sample(
      anyStyle.filter((style) => isAccepted(text, style)),
      { numRuns: randomStyles, seed: 20260101 },
    )
    .map((style): [string, Style] => [`random ${JSON.stringify(style)}`, style]);
  for (const [name, style] of [...stylesFor(text), ...random]) {
    const across = modulesAcross(symbolOf(text, style), style);
    for (const size of sizes) {
      for (const view of views) {
        const read = await isRead(text, style, size, view);
        count(kinds, name.split(' ')[0] ?? '', size, read);
        count(totals, 'all', size, read);
        count(
          totals,
          size / across < 2 ? 'modules finer than 2 pixels' : 'modules of 2 pixels or more',
          size,
          read,
        );
        if (!read) failures.push(`${size} px, ${type}, turned by ${view.turn}, ${name}`);
      }
    }
  }
}

const share = ([read, all]: readonly [number, number] = [0, 0]): string =>
  all === 0 ? '' : `${((100 * read) / all).toFixed(1)}% of ${all}`;
console.log(`| style | ${sizes.map((size) => `${size} px`).join(' | ')} |`);
console.log(`| --- | ${sizes.map(() => '---:').join(' | ')} |`);
for (const [name, bySize] of [...kinds, ...totals]) {
  console.log(`| ${name} | ${sizes.map((size) => share(bySize.get(size))).join(' | ')} |`);
}
if (process.argv.includes('--failures')) console.log(`\n${failures.join('\n')}`);
