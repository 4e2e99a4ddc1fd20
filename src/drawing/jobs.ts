// The jobs that drawing threads can run.

import { type LabelText, renderLabel } from '../domain/label-sheet/render.ts';
import type { DrawingOptions } from '../domain/render/drawing.ts';
import { renderEps } from '../domain/render/eps/eps.ts';
import { renderPdf } from '../domain/render/pdf/pdf.ts';
import { renderPng } from '../domain/render/png/png.ts';
import type { PrintOptions } from '../domain/render/print/options.ts';
import { drawingProblems, styleProblems } from '../domain/render/scannability.ts';
import { renderSvg } from '../domain/render/svg.ts';
import { symbolOf } from '../domain/render/symbol/level.ts';
import type { ErrorCorrection } from '../domain/render/symbol/symbol.ts';
import type { Style } from '../domain/style/shape.ts';

/** A symbol without its modules. */
export interface SymbolFacts {
  version: number;
  size: number;
  errorCorrection: ErrorCorrection;
}

export interface PictureOptions extends DrawingOptions, PrintOptions {
  /** Width in pixels; in a PDF or EPS, millimeters. */
  size: number;
  /** Width of an SVG in millimeters, instead of `size`. */
  widthMm?: number | undefined;
  /** Pixels per inch of a PNG. */
  dpi?: number | undefined;
  title?: string;
  /** What a label has besides the code. */
  label?: LabelText;
}

/** Jobs by name. */
export const jobs = {
  styleProblems: (_text: string, style: Style) => styleProblems(style),
  drawingProblems,
  symbol: (text: string, style: Style): SymbolFacts => {
    const { version, size, errorCorrection } = symbolOf(text, style);
    return { version, size, errorCorrection };
  },
  svg: (text: string, style: Style, options: Partial<PictureOptions>) =>
    renderSvg(text, style, options),
  png: (text: string, style: Style, { size, logo, dpi }: PictureOptions) =>
    renderPng(text, style, size, { logo, dpi }),
  pdf: (text: string, style: Style, options: PictureOptions) => renderPdf(text, style, options),
  eps: (text: string, style: Style, options: PictureOptions) => renderEps(text, style, options),
  label: (text: string, style: Style, { label, logo }: Partial<PictureOptions>) => {
    if (!label) throw new TypeError('A label has a size');
    return renderLabel(text, style, { ...label, logo });
  },
};

export interface Job {
  name: keyof typeof jobs;
  text: string;
  style: Style;
  options: Partial<PictureOptions>;
}
