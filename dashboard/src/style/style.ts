// Designs as the form edits them, converted from and to the API.
import type { QrCodeStyleInput } from '../schema-types.generated.ts';
import type { StyleFragment } from './style.generated.ts';

export type Style = StyleFragment;

/** Props of the components that edit a style. */
export interface StyleProps {
  style: Style;
  onChange: (style: Style) => void;
}

export const defaultStyle: Style = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  transparentBackground: false,
  lightOnDark: false,
  cornerRadius: 0,
  moduleShape: null,
  eyeFrameShape: null,
  eyeFrameColor: null,
  eyeBallShape: null,
  eyeBallColor: null,
  gradient: null,
  logo: null,
  frame: null,
  quietZone: null,
  errorCorrection: null,
  capitalLetters: false,
};

/** Field by field, because query results also contain `__typename`. */
export function toStyleInput(style: Style): QrCodeStyleInput {
  const { gradient, logo, frame } = style;
  return {
    foregroundColor: style.foregroundColor,
    backgroundColor: style.backgroundColor,
    transparentBackground: style.transparentBackground,
    lightOnDark: style.lightOnDark,
    cornerRadius: style.cornerRadius,
    moduleShape: style.moduleShape,
    eyeFrameShape: style.eyeFrameShape,
    eyeFrameColor: style.eyeFrameColor,
    eyeBallShape: style.eyeBallShape,
    eyeBallColor: style.eyeBallColor,
    gradient: gradient && {
      type: gradient.type,
      angle: gradient.type === 'LINEAR' ? gradient.angle : null,
      stops: gradient.stops.map(({ offset, color }) => ({ offset, color })),
    },
    logo: logo && { logoId: logo.logoId, shape: logo.shape, size: logo.size },
    frame: frame && {
      shape: frame.shape,
      color: frame.shape === 'NONE' ? null : frame.color,
      caption: frame.caption || null,
      captionColor: frame.caption ? frame.captionColor : null,
      captionPosition: frame.caption ? frame.captionPosition : null,
    },
    quietZone: style.quietZone,
    errorCorrection: style.errorCorrection,
    capitalLetters: style.capitalLetters,
  };
}

/** The changed fields; null if there are none. */
export function changedStyle(style: Style, before: Style): QrCodeStyleInput | null {
  const old = new Map(Object.entries(toStyleInput(before)));
  const changed = Object.entries(toStyleInput(style)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
