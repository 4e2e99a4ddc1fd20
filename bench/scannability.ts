// How many pictures of every kind of style are read, by their size.
import fc from 'fast-check';
import { renderPng } from '../src/domain/render/png.ts';
import type { Style } from '../src/domain/style.ts';
import { scan, views } from '../test/support/camera.ts';
import { anyStyle, isAccepted, logos, stylesFor, texts } from '../test/support/style-cases.ts';

const sizes = [200, 120];
const randomStyles = 40;

interface Count {
  read: number;
  all: number;
}

const counts = new Map<string, Map<number, Count>>();
const failures: string[] = [];

async function isRead(text: string, style: Style, size: number, view: number): Promise<boolean> {
  const held = views[view];
  if (!held) throw new RangeError(`no view ${view}`);
  const logo = style.logo && logos[style.logo.id];
  try {
    return (await scan(await renderPng(text, style, size, { logo }), style, held)) === text;
  } catch {
    return false;
  }
}

for (const [type, text] of texts) {
  const random = fc
    .sample(
      anyStyle.filter((style) => isAccepted(text, style)),
      { numRuns: randomStyles, seed: 20260101 },
    )
    .map((style): [string, Style] => [`random ${JSON.stringify(style)}`, style]);
  for (const [name, style] of [...stylesFor(text), ...random]) {
    for (const size of sizes) {
      for (const view of views.keys()) {
        const kind = name.split(' ')[0] ?? '';
        const bySize = counts.get(kind) ?? new Map<number, Count>();
        counts.set(kind, bySize);
        const count = bySize.get(size) ?? { read: 0, all: 0 };
        bySize.set(size, count);
        count.all += 1;
        if (await isRead(text, style, size, view)) count.read += 1;
        else failures.push(`${size} px, ${type}, view ${view}, ${name}`);
      }
    }
  }
}

console.log(`| style | ${sizes.map((size) => `${size} px`).join(' | ')} |`);
console.log(`| --- | ${sizes.map(() => '---:').join(' | ')} |`);
const total = new Map<number, Count>();
const share = ({ read, all }: Count): string => `${((100 * read) / all).toFixed(1)} % of ${all}`;
for (const [kind, bySize] of counts) {
  console.log(
    `| ${kind} | ${sizes.map((size) => share(bySize.get(size) ?? { read: 0, all: 0 })).join(' | ')} |`,
  );
  for (const [size, { read, all }] of bySize) {
    const sum = total.get(size) ?? { read: 0, all: 0 };
    total.set(size, { read: sum.read + read, all: sum.all + all });
  }
}
console.log(
  `| all | ${sizes.map((size) => share(total.get(size) ?? { read: 0, all: 0 })).join(' | ')} |`,
);
if (process.argv.includes('--failures')) console.log(`\n${failures.join('\n')}`);
