// The jobs that drawing threads can run.

import { type LabelText, renderLabel } from '../domain/label-sheet/render.ts';
import type { DrawingOptions } from '../domain/render/drawing.ts';
import { renderPdf } from '../domain/render/pdf/pdf.ts';
import { renderPng } from '../domain/render/png/png.ts';
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

export interface PictureOptions extends DrawingOptions {
  /** Width in pixels; in a PDF, millimeters. */
  size: number;
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
  png: (text: string, style: Style, { size, logo }: PictureOptions) =>
    renderPng(text, style, size, { logo }),
  pdf: (text: string, style: Style, options: PictureOptions) => renderPdf(text, style, options),
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
