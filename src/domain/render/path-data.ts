// Compact SVG path data.

/** Fraction text by hundredths: empty, `.05`, `.5`. */
const fractions = Array.from({ length: 100 }, (_, hundredths) =>
  hundredths === 0 ? '' : `.${String(hundredths).padStart(2, '0').replace(/0$/, '')}`,
);

/** Formats whole hundredths of a module, which keep sums exact, as the shortest decimal number. */
export function decimalOfHundredths(hundredths: number): string {
  if (hundredths % 100 === 0) return String(hundredths / 100);
  const size = Math.abs(hundredths);
  const whole = size < 100 ? '' : String(Math.floor(size / 100));
  return (hundredths < 0 ? '-' : '') + whole + (fractions[size % 100] ?? '');
}

/** Joins two numbers, with a space only if needed. */
export function pair(x: number, y: number): string {
  const first = decimalOfHundredths(x);
  const second = decimalOfHundredths(y);
  const apart = second.startsWith('-') || (second.startsWith('.') && first.includes('.'));
  return apart ? first + second : `${first} ${second}`;
}

/** Corner radii; 0 for a sharp corner. */
export interface Corners {
  topLeft: number;
  topRight: number;
  bottomRight: number;
  bottomLeft: number;
}

export const allCorners = (radius: number): Corners => ({
  topLeft: radius,
  topRight: radius,
  bottomRight: radius,
  bottomLeft: radius,
});

/** A rectangle in any unit. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Winding = 'clockwise' | 'counterclockwise';

/** A rounded rectangle in hundredths of a module; use the opposite winding for a hole. */
export function rectangle(
  { x, y, width, height }: Box,
  { topLeft, topRight, bottomRight, bottomLeft }: Corners,
  winding: Winding = 'clockwise',
): string {
  const sweep = winding === 'clockwise' ? 1 : 0;
  const arc = (radius: number, dx: number, dy: number): string =>
    radius > 0 ? `a${pair(radius, radius)} 0 0 ${sweep} ${pair(dx * radius, dy * radius)}` : '';
  const line = (command: 'h' | 'v', length: number): string =>
    length === 0 ? '' : command + decimalOfHundredths(length);
  const start = `M${pair(x + topLeft, y)}`;
  const steps =
    winding === 'clockwise'
      ? [
          line('h', width - topLeft - topRight),
          arc(topRight, 1, 1),
          line('v', height - topRight - bottomRight),
          arc(bottomRight, -1, 1),
          line('h', bottomRight + bottomLeft - width),
          arc(bottomLeft, -1, -1),
          line('v', bottomLeft + topLeft - height),
          arc(topLeft, 1, -1),
        ]
      : [
          arc(topLeft, -1, 1),
          line('v', height - topLeft - bottomLeft),
          arc(bottomLeft, 1, 1),
          line('h', width - bottomLeft - bottomRight),
          arc(bottomRight, 1, -1),
          line('v', bottomRight + topRight - height),
          arc(topRight, -1, -1),
          line('h', topRight + topLeft - width),
        ];
  return `${start}${steps.join('')}z`;
}

/** A circle around the point x, y. */
export function circle(x: number, y: number, radius: number): string {
  const half = (dx: number): string => `a${pair(radius, radius)} 0 1 1 ${pair(dx, 0)}`;
  return `M${pair(x - radius, y)}${half(2 * radius)}${half(-2 * radius)}z`;
}

/** A diamond around the point x, y. */
export function diamond(x: number, y: number, reach: number): string {
  const line = (dx: number, dy: number): string => `l${pair(dx * reach, dy * reach)}`;
  return `M${pair(x, y - reach)}${line(1, 1)}${line(-1, 1)}${line(-1, -1)}z`;
}
