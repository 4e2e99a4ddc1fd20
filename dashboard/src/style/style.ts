// How a code looks, as the fields change it.
import type { Labels } from '../components/text/labels.ts';
import type {
  QrCaptionPosition,
  QrCodeStyleInput,
  QrErrorCorrection,
  QrEyeShape,
  QrFrameShape,
  QrGradientType,
  QrLogoShape,
  QrModuleShape,
  StyleFragment,
} from './style.generated.ts';

export type Style = StyleFragment;

/** What the fields need of a style, to show it and to tell of a change. */
export interface StyleProps {
  style: Style;
  onChange: (style: Style) => void;
}

export const moduleShapes: Labels<QrModuleShape> = {
  SQUARE: 'Square',
  DOT: 'Dot',
  DIAMOND: 'Diamond',
  HORIZONTAL_BAR: 'Horizontal bar',
  VERTICAL_BAR: 'Vertical bar',
};
export const eyeShapes: Labels<QrEyeShape> = {
  SQUARE: 'Square',
  ROUNDED: 'Rounded',
  CIRCLE: 'Circle',
  LEAF: 'Leaf',
};
export const gradientTypes: Labels<QrGradientType> = {
  LINEAR: 'Along a line',
  RADIAL: 'From the middle',
};
export const frameShapes: Labels<QrFrameShape> = {
  NONE: 'A caption alone',
  SQUARE: 'With sharp corners',
  ROUNDED: 'With round corners',
};
export const captionPositions: Labels<QrCaptionPosition> = { BOTTOM: 'Below', TOP: 'Above' };
export const logoShapes: Labels<QrLogoShape> = { SQUARE: 'Rectangle', CIRCLE: 'Circle' };
export const errorCorrections: Labels<QrErrorCorrection> = {
  LOW: 'Low: 7 % can be missing',
  MEDIUM: 'Medium: 15 %',
  QUARTILE: 'Quartile: 25 %',
  HIGH: 'High: 30 %',
};

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

/** Field by field, since what the client reads also holds the names of types. */
function toStyleInput(style: Style): QrCodeStyleInput {
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
    logo: logo && { id: logo.id, shape: logo.shape, size: logo.size },
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

/** What differs from what was there; null if nothing does. */
export function changedStyle(style: Style, before: Style): QrCodeStyleInput | null {
  const old = new Map(Object.entries(toStyleInput(before)));
  const changed = Object.entries(toStyleInput(style)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
