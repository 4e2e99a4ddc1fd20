// Draws a label: a QR code and its captions.
import { linePath } from '../render/caption.ts';
import { type DrawingOptions, drawText } from '../render/drawing.ts';
import type { Style } from '../style/shape.ts';
import type { LabelDrawing } from './pdf.ts';
import { placesOn } from './place.ts';
import type { LabelLayout } from './template.ts';

export interface LabelText {
  size: Pick<LabelLayout, 'labelWidthMm' | 'labelHeightMm'>;
  lines: readonly string[];
}

/**
 * Deterministic. Throws TooMuchDataError if no symbol can hold the text, and Error if the style has a logo
 * whose image is missing.
 */
export function renderLabel(
  text: string,
  style: Style,
  { size, lines, logo }: LabelText & DrawingOptions,
): LabelDrawing {
  const code = drawText(text, style, { logo });
  const { code: place, captions } = placesOn(size, code.box, lines.length);
  const paths = captions.lines.map((room, index) => linePath(lines[index] ?? '', room, captions));
  return { code, place, captions: paths.join('') };
}
