// How a code looks, as far as the page has fields for it.
import type { QrCodeStyleInput } from './editor.generated.ts';

export const moduleShapes = ['SQUARE', 'DOT', 'DIAMOND', 'HORIZONTAL_BAR', 'VERTICAL_BAR'] as const;
export const eyeShapes = ['SQUARE', 'ROUNDED', 'CIRCLE', 'LEAF'] as const;

type EyeShape = (typeof eyeShapes)[number];

export interface LookStyle {
  foregroundColor: string;
  backgroundColor: string;
  cornerRadius: number;
  moduleShape: (typeof moduleShapes)[number];
  /** null: as the squares. */
  eyeFrameShape: EyeShape | null;
  eyeBallShape: EyeShape | null;
}

export const plainLook: LookStyle = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  cornerRadius: 0,
  moduleShape: 'SQUARE',
  eyeFrameShape: null,
  eyeBallShape: null,
};

const oneOf = <Option extends string, Otherwise>(
  options: readonly Option[],
  value: unknown,
  otherwise: Otherwise,
): Option | Otherwise => options.find((option) => option === value) ?? otherwise;

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
    moduleShape: oneOf(moduleShapes, style.moduleShape, plainLook.moduleShape),
    eyeFrameShape: oneOf(eyeShapes, style.eyeFrameShape, null),
    eyeBallShape: oneOf(eyeShapes, style.eyeBallShape, null),
  };
}

/** Only what differs from what was there, so that what has no field here stays as it is. */
export function changedLook(look: LookStyle, before: LookStyle): QrCodeStyleInput | null {
  const changed = Object.entries(look).filter(
    ([name, value]) => Object.entries(before).find(([old]) => old === name)?.[1] !== value,
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
