// How a code looks, as far as the page has fields for it.
import type { QrCodeStyleInput, QrEyeShape, QrModuleShape } from './editor.generated.ts';

/** Every shape of the schema, in words; one that is missing here is an error of types. */
export const moduleShapes: Readonly<Record<QrModuleShape, string>> = {
  SQUARE: 'Square',
  DOT: 'Dot',
  DIAMOND: 'Diamond',
  HORIZONTAL_BAR: 'Horizontal bar',
  VERTICAL_BAR: 'Vertical bar',
};
export const eyeShapes: Readonly<Record<QrEyeShape, string>> = {
  SQUARE: 'Square',
  ROUNDED: 'Rounded',
  CIRCLE: 'Circle',
  LEAF: 'Leaf',
};

export interface LookStyle {
  foregroundColor: string;
  backgroundColor: string;
  cornerRadius: number;
  moduleShape: QrModuleShape;
  /** null: as the squares. */
  eyeFrameShape: QrEyeShape | null;
  eyeBallShape: QrEyeShape | null;
}

export const plainLook: LookStyle = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  cornerRadius: 0,
  moduleShape: 'SQUARE',
  eyeFrameShape: null,
  eyeBallShape: null,
};

const isShapeOf = <Shape extends string>(
  shapes: Readonly<Record<Shape, string>>,
  value: unknown,
): value is Shape => typeof value === 'string' && Object.hasOwn(shapes, value);

/** The shape that a value names; undefined if it names none. */
export const shapeOf = <Shape extends string>(
  shapes: Readonly<Record<Shape, string>>,
  value: unknown,
): Shape | undefined => (isShapeOf(shapes, value) ? value : undefined);

/** A stored style as it stands in the fields. */
export function lookOf(stored: unknown): LookStyle {
  const style: Record<string, unknown> = Object.assign({}, stored);
  const { foregroundColor, backgroundColor, cornerRadius } = style;
  return {
    foregroundColor:
      typeof foregroundColor === 'string' ? foregroundColor : plainLook.foregroundColor,
    backgroundColor:
      typeof backgroundColor === 'string' ? backgroundColor : plainLook.backgroundColor,
    cornerRadius: typeof cornerRadius === 'number' ? cornerRadius : 0,
    moduleShape: shapeOf(moduleShapes, style.moduleShape) ?? plainLook.moduleShape,
    eyeFrameShape: shapeOf(eyeShapes, style.eyeFrameShape) ?? null,
    eyeBallShape: shapeOf(eyeShapes, style.eyeBallShape) ?? null,
  };
}

/** Only what differs from what was there, so that what has no field here stays as it is. */
export function changedLook(look: LookStyle, before: LookStyle): QrCodeStyleInput | null {
  const changed = Object.entries(look).filter(
    ([name, value]) => Object.entries(before).find(([old]) => old === name)?.[1] !== value,
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
