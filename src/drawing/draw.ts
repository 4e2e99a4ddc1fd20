// Draws, and checks what is to be drawn, beside the thread that answers requests.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { pause } from '../core/event-loop.ts';
import {
  drawingProblems,
  type StyleProblem,
  styleProblems,
} from '../domain/render/scannability.ts';
import { renderSvg } from '../domain/render/svg.ts';
import { symbolOf } from '../domain/render/symbol/level.ts';
import type { Style } from '../domain/style/shape.ts';
import type { Job, PictureOptions, SymbolFacts } from './jobs.ts';
import { createPool } from './pool.ts';
import { readProblem } from './problem.ts';

const pool = createPool({
  program: new URL(import.meta.resolve('./thread.ts')),
  // One core is left to everybody else.
  threads: availableParallelism() > 2 ? 2 : 1,
  queue: 1_000,
  idle: 30_000,
  time: 15_000,
});

/** Bytes of a text whose symbol is drawn in a millisecond or two, as that of a short link is. */
const smallText = 128;

/** What another thread would only delay. Captions need a font, logos a search for what may be covered. */
const isSmall = (text: string, { logo, frame }: Style): boolean =>
  Buffer.byteLength(text) <= smallText && !logo && !frame?.caption;

/** Rejects as the function of that name throws; with PoolBusyError if there is no room or no time. */
async function apart(
  name: Job['name'],
  text: string,
  style: Style,
  options: Job['options'] = {},
): Promise<unknown> {
  const job: Job = { name, text, style, options };
  const answer = await pool.run(job);
  if ('problem' in answer) throw readProblem(answer.problem);
  return answer.value;
}

const problems = z.array(z.object({ field: z.string(), message: z.string() }));

/** As `styleProblems`. */
export async function findStyleProblems(style: Style): Promise<StyleProblem[]> {
  if (isSmall('', style)) return styleProblems(style);
  return problems.parse(await apart('styleProblems', '', style));
}

/** As `drawingProblems`. */
export async function findDrawingProblems(text: string, style: Style): Promise<StyleProblem[]> {
  if (!isSmall(text, style)) return problems.parse(await apart('drawingProblems', text, style));
  await pause();
  return drawingProblems(text, style);
}

const facts = z.object({
  version: z.int(),
  size: z.int(),
  errorCorrection: z.enum(['LOW', 'MEDIUM', 'QUARTILE', 'HIGH']),
});

/** What there is to know of the symbol that `symbolOf` gives. */
export async function findSymbol(text: string, style: Style): Promise<SymbolFacts> {
  if (!isSmall(text, style)) return facts.parse(await apart('symbol', text, style));
  await pause();
  return symbolOf(text, style);
}

/** As `renderSvg`. */
export async function drawSvg(
  text: string,
  style: Style,
  options: Partial<PictureOptions>,
): Promise<string> {
  if (!isSmall(text, style)) return z.string().parse(await apart('svg', text, style, options));
  await pause();
  return renderSvg(text, style, options);
}

const bytes = z.instanceof(Uint8Array);

/** As `renderPng`, as `renderPdf`. */
export async function drawFile(
  name: 'png' | 'pdf',
  text: string,
  style: Style,
  options: PictureOptions,
): Promise<Uint8Array> {
  return bytes.parse(await apart(name, text, style, options));
}
