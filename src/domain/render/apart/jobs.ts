// What can be drawn, or checked, by a thread of its own.
import { drawingProblems, styleProblems } from '../../scannability.ts';
import type { Style } from '../../style.ts';
import type { DrawingOptions } from '../drawing.ts';
import { symbolOf } from '../level.ts';
import { renderPdf } from '../pdf.ts';
import { renderPng } from '../png.ts';
import { renderSvg } from '../svg.ts';
import type { ErrorCorrection } from '../symbol.ts';

/** A symbol without its modules. */
export interface SymbolFacts {
  version: number;
  size: number;
  errorCorrection: ErrorCorrection;
}

export interface PictureOptions extends DrawingOptions {
  /** Pixels; of a PDF millimetres. */
  size: number;
  title?: string;
}

/** Each by its name. */
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
};

export interface Job {
  name: keyof typeof jobs;
  text: string;
  style: Style;
  options: Partial<PictureOptions>;
}
