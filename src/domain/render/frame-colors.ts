// The colors of a frame.
import type { Style } from '../style/shape.ts';

type Frame = Pick<NonNullable<Style['frame']>, 'shape' | 'color' | 'captionColor'>;

/** Whether a style has a border around the code. */
export const hasBorder = (frame: Frame | undefined): boolean => (frame?.shape ?? 'NONE') !== 'NONE';

/** Colors of a frame with defaults; `behind` is the background of the caption. */
export function frameColors({
  frame,
  foregroundColor,
  backgroundColor,
}: Pick<Style, 'foregroundColor' | 'backgroundColor'> & { frame?: Frame | undefined }) {
  const border = frame?.color ?? foregroundColor;
  return hasBorder(frame)
    ? { border, behind: border, caption: frame?.captionColor ?? backgroundColor }
    : { border, behind: backgroundColor, caption: frame?.captionColor ?? foregroundColor };
}

/** The color along the edges of the image, behind rounded corners of a border. */
export const edgeColor = (style: Style): string =>
  style.frame?.shape === 'SQUARE' ? frameColors(style).border : style.backgroundColor;
