// The frame of a QR code: border and caption.
import type { Style } from '../style/shape.ts';
import { captionPath } from './caption.ts';
import { type Layer, solid } from './fill.ts';
import { frameColors, hasBorder } from './frame-colors.ts';
import { allCorners, type Box, rectangle } from './path-data.ts';

/** Relative to the width of the code with its quiet zone. */
const borderWidth = 0.03;
const bandHeight = 0.17;
const captionSize = 0.115;

type Frame = NonNullable<Style['frame']>;

/** Border width for a code that is `inner` modules wide. */
const borderOf = (inner: number, frame: Frame | undefined): number =>
  hasBorder(frame) ? Math.max(1, Math.round(inner * borderWidth * 100) / 100) : 0;

/** Width of a code with its frame. */
export const framedWidth = (inner: number, { frame }: Style): number =>
  inner + 2 * borderOf(inner, frame);

/** Converts modules to hundredths, the unit of path data. */
const hundredths = (modules: number): number => Math.round(modules * 100);

const enlarged = ({ x, y, width, height }: Box) => ({
  x: hundredths(x),
  y: hundredths(y),
  width: hundredths(width),
  height: hundredths(height),
});

/** A filled rectangle with a hole for the code. */
function borderPath(box: Box, inner: number, { shape, border, margin }: BorderLook): string {
  // The hole must not touch the eyes, which start where the quiet zone ends.
  const inside = shape === 'ROUNDED' ? hundredths(margin * 0.75) : 0;
  const outside = shape === 'ROUNDED' ? inside + hundredths(border) : 0;
  const hole = enlarged({ x: 0, y: 0, width: inner, height: inner });
  return (
    rectangle(enlarged(box), allCorners(outside)) +
    rectangle(hole, allCorners(inside), 'counterclockwise')
  );
}

interface BorderLook {
  shape: Frame['shape'];
  border: number;
  margin: number;
}

const bandOf = (inner: number, frame: Frame | undefined): number =>
  frame?.caption ? Math.round(inner * bandHeight * 100) / 100 : 0;

/** Bounds of a code with its frame; the code with its quiet zone starts at 0, 0. */
export function framedBox(inner: number, { frame }: Style): Box {
  const border = borderOf(inner, frame);
  const band = bandOf(inner, frame);
  const isAbove = frame?.captionPosition === 'TOP';
  return {
    x: -border,
    y: isAbove && band > 0 ? -band : -border,
    width: inner + 2 * border,
    height: inner + border + (band || border),
  };
}

/**
 * Lays out the frame of a code that extends, with its quiet zone of `margin`, from 0, 0 to `inner`,
 * `inner`; `box` is the bounds of code and frame.
 */
export function layOutFrame(
  inner: number,
  margin: number,
  style: Style,
): { box: Box; layers: Layer[] } {
  const { frame } = style;
  const border = borderOf(inner, frame);
  const band = bandOf(inner, frame);
  const isAbove = frame?.captionPosition === 'TOP';
  const box = framedBox(inner, style);
  const colors = frameColors(style);
  const layers: Layer[] = [];
  if (frame && hasBorder(frame)) {
    const path = borderPath(box, inner, { shape: frame.shape, border, margin });
    layers.push({ path, fill: solid(colors.border) });
  }
  if (frame?.caption) {
    // Without a border, the quiet zone separates the caption from the code.
    const room = { x: 0, y: isAbove ? -band : inner, width: inner, height: band };
    const path = captionPath(frame.caption, room, inner * captionSize);
    layers.push({ path, fill: solid(colors.caption) });
  }
  return { box, layers };
}
