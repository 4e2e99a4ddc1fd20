// Places a QR code and its captions on a label.
import type { Box } from '../render/path-data.ts';
import type { LabelLayout } from './template.ts';

/** Free space along the edges in millimeters, because sheets are never fed quite straight. */
const maxPadding = 2;
/** At most this part of the shorter side, on small labels. */
const paddingShare = 0.08;

/** Font size of captions in millimeters (10 points). */
const maxFontSize = 3.5;
const lineHeight = 1.35;

/** Captions are beside the code on a label that is this much wider than high, otherwise below it. */
const wide = 1.4;

export interface LabelPlaces {
  /** Where the code is, with its quiet zone and frame; as wide and high as it is drawn. */
  code: Box;
  captions: { lines: Box[]; size: number; align: 'left' | 'center' };
}

/** Places in millimeters, from the top left corner of the label. `box`: the code with its frame. */
export function placesOn(
  { labelWidthMm, labelHeightMm }: Pick<LabelLayout, 'labelWidthMm' | 'labelHeightMm'>,
  { width, height }: Pick<Box, 'width' | 'height'>,
  lines: number,
): LabelPlaces {
  const padding = Math.min(maxPadding, paddingShare * Math.min(labelWidthMm, labelHeightMm));
  const inner = { width: labelWidthMm - 2 * padding, height: labelHeightMm - 2 * padding };
  const isBeside = lines > 0 && inner.width >= wide * inner.height;
  const size = Math.min(
    maxFontSize,
    isBeside ? inner.height / (lines * lineHeight) : inner.height * 0.1,
  );
  const text = lines * size * lineHeight;
  const room = {
    width: isBeside ? Math.min(inner.width * 0.6, inner.height) : inner.width,
    height: isBeside ? inner.height : inner.height - text,
  };
  const scale = Math.min(room.width / width, room.height / height);
  const code = {
    x: padding + (isBeside ? 0 : (room.width - width * scale) / 2),
    y: padding + (room.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  };
  const left = isBeside ? code.x + code.width + padding : padding;
  const top = isBeside ? (labelHeightMm - text) / 2 : labelHeightMm - padding - text;
  return {
    code,
    captions: {
      lines: Array.from({ length: lines }, (_, index) => ({
        x: left,
        y: top + index * size * lineHeight,
        width: labelWidthMm - padding - left,
        height: size * lineHeight,
      })),
      size,
      align: isBeside ? 'left' : 'center',
    },
  };
}

/** The top left corner of a label, by its index on the page. */
export const cornerOf = (
  { columns, marginLeftMm, marginTopMm, horizontalPitchMm, verticalPitchMm }: LabelLayout,
  index: number,
) => ({
  x: marginLeftMm + (index % columns) * horizontalPitchMm,
  y: marginTopMm + Math.floor(index / columns) * verticalPitchMm,
});
