// Prints files as a press would: Poppler and Ghostscript at 300 dpi.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { missing } from '../server/program.ts';

/** Why the programs cannot run; undefined if they can. */
export const noPress = missing('gs') ?? missing('pdftoppm');

/** Runs a program on a file in an empty folder; the result is its output and the files it wrote. */
async function runOn<Result>(
  bytes: Uint8Array,
  [program, ...words]: [string, ...string[]],
  read: (folder: string, output: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'press-'));
  try {
    writeFileSync(path.join(folder, 'in'), bytes);
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, timeout: 60_000 });
    expect([program, status, String(stderr)]).toEqual([program, 0, '']);
    return await read(folder, String(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pageFile = (folder: string): Promise<Buffer> => {
  const name = readdirSync(folder).find((file) => file.startsWith('page'));
  return readFile(path.join(folder, name ?? 'page'));
};

/** A PDF as PNG at 300 dpi, by Poppler. */
export const printPdf = (bytes: Uint8Array): Promise<Buffer> =>
  runOn(bytes, ['pdftoppm', '-r', '300', '-png', 'in', 'page'], pageFile);

const ghostscript = (...words: string[]): [string, ...string[]] => [
  'gs',
  '-q',
  '-dSAFER',
  '-dBATCH',
  '-dNOPAUSE',
  '-dEPSCrop',
  ...words,
];

/** A PDF or EPS as PNG at 300 dpi, by Ghostscript. */
export const printWithGhostscript = (bytes: Uint8Array): Promise<Buffer> =>
  runOn(bytes, ghostscript('-sDEVICE=png16m', '-r300', '-sOutputFile=page', 'in'), pageFile);

/** How much of the page each process ink covers, from 0 to 1: cyan, magenta, yellow, black. */
export const inkCoverage = (bytes: Uint8Array): Promise<number[]> =>
  runOn(bytes, ghostscript('-sDEVICE=inkcov', '-sOutputFile=-', 'in'), (_folder, output) =>
    output.trim().split(/\s+/).slice(0, 4).map(Number),
  );

/** The names of the printing plates, apart from those of the process inks. */
export const spotPlates = (bytes: Uint8Array): Promise<string[]> =>
  runOn(bytes, ghostscript('-sDEVICE=tiffsep', '-r72', '-sOutputFile=page.tif', 'in'), (folder) =>
    readdirSync(folder)
      .flatMap((file) => /\((.+)\)\.tif/.exec(file)?.[1] ?? [])
      .filter((plate) => !/^(?:Cyan|Magenta|Yellow|Black)$/.test(plate)),
  );
