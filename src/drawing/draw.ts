// Draws and checks QR codes, in worker threads if that takes long.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { pause } from '../core/event-loop.ts';
import type { LabelDrawing } from '../domain/label-sheet/pdf.ts';
import type { LabelText } from '../domain/label-sheet/render.ts';
import type { StyleProblem } from '../domain/render/color-rules.ts';
import type { LogoImage } from '../domain/render/logo.ts';
import { spotProblem } from '../domain/render/print/inks.ts';
import { type ImageRequest, printedWidth } from '../domain/render/print/options.ts';
import { widthProblem } from '../domain/render/print/width.ts';
import { drawingProblems, styleProblems } from '../domain/render/scannability.ts';
import { renderSvg } from '../domain/render/svg.ts';
import { symbolOf } from '../domain/render/symbol/level.ts';
import type { Style } from '../domain/style/shape.ts';
import type { Job, PictureOptions, SymbolFacts } from './jobs.ts';
import { createPool } from './pool.ts';
import { readProblem } from './problem.ts';

const pool = createPool({
  program: new URL(import.meta.resolve('./thread.ts')),
  // Leaves one core for requests.
  threads: availableParallelism() > 2 ? 2 : 1,
  queue: 1_000,
  idle: 30_000,
  timeout: 15_000,
});

/** Maximum bytes of a text whose symbol takes a millisecond or two to draw, such as a short link. */
const smallText = 128;

/** Whether drawing is faster than handing it to a thread. Captions and logos take longer. */
const isSmall = (text: string, { logo, frame }: Style): boolean =>
  Buffer.byteLength(text) <= smallText && !logo && !frame?.caption;

/** Runs a job in a thread. Rejects like the job, or with PoolBusyError if the queue is full or on timeout. */
async function inThread(
  name: Job['name'],
  text: string,
  style: Style,
  options: Job['options'] = {},
): Promise<unknown> {
  const job: Job = { name, text, style, options };
  const result = await pool.run(job);
  if ('problem' in result) throw readProblem(result.problem);
  return result.value;
}

const problems = z.array(z.object({ field: z.string(), message: z.string() }));

/** Asynchronous `styleProblems`. */
export async function findStyleProblems(style: Style): Promise<StyleProblem[]> {
  if (isSmall('', style)) return styleProblems(style);
  return problems.parse(await inThread('styleProblems', '', style));
}

/** Asynchronous `drawingProblems`. */
export async function findDrawingProblems(text: string, style: Style): Promise<StyleProblem[]> {
  if (!isSmall(text, style)) return problems.parse(await inThread('drawingProblems', text, style));
  await pause();
  return drawingProblems(text, style);
}

const facts = z.object({
  version: z.int(),
  size: z.int(),
  errorCorrection: z.enum(['LOW', 'MEDIUM', 'QUARTILE', 'HIGH']),
});

/** Version, size and error correction of the symbol. */
export async function findSymbol(text: string, style: Style): Promise<SymbolFacts> {
  if (!isSmall(text, style)) return facts.parse(await inThread('symbol', text, style));
  await pause();
  return symbolOf(text, style);
}

/** The reason why an image cannot be printed as requested; undefined if there is none. */
export async function findPrintProblem(
  text: string,
  style: Style,
  request: ImageRequest,
): Promise<StyleProblem | undefined> {
  if (printedWidth(request) === undefined) return spotProblem(style, request);
  return widthProblem(await findSymbol(text, style), style, request) ?? spotProblem(style, request);
}

/** Asynchronous `renderSvg`. */
export async function drawSvg(
  text: string,
  style: Style,
  options: Partial<PictureOptions>,
): Promise<string> {
  if (!isSmall(text, style)) return z.string().parse(await inThread('svg', text, style, options));
  await pause();
  return renderSvg(text, style, options);
}

const bytes = z.instanceof(Uint8Array);

/** Asynchronous `renderPng`, `renderPdf` or `renderEps`. */
export async function drawFile(
  name: 'png' | 'pdf' | 'eps',
  text: string,
  style: Style,
  options: PictureOptions,
): Promise<Uint8Array> {
  return bytes.parse(await inThread(name, text, style, options));
}

const labelDrawing = z.custom<LabelDrawing>(
  (value) => typeof value === 'object' && value !== null && 'captions' in value,
);

/** Asynchronous `renderLabel`; its logo is the given image itself. */
export async function drawLabel(
  text: string,
  style: Style,
  { logo, ...label }: LabelText & { logo: LogoImage | undefined },
): Promise<LabelDrawing> {
  const drawn = labelDrawing.parse(await inThread('label', text, style, { label, logo }));
  const { code } = drawn;
  return { ...drawn, code: { ...code, logo: code.logo && logo && { ...code.logo, image: logo } } };
}
