// Checks whether phones can read a printed QR code.
import { framedBox } from '../render/frame.ts';
import { type Modules, quietZone } from '../render/symbol/modules.ts';
import type { Style } from '../style/shape.ts';
import { placesOn } from './place.ts';
import type { LabelLayout } from './template.ts';

/** Width of the modules of a symbol on a label, in millimeters. */
export function moduleWidthOn(
  layout: LabelLayout,
  { size }: Pick<Modules, 'size'>,
  style: Style,
  captions: number,
): number {
  const box = framedBox(size + 2 * (style.quietZone ?? quietZone), style);
  return placesOn(layout, box, captions).code.width / box.width;
}
