// Converts SVG path data to PostScript.

type Point = readonly [x: number, y: number];

/** Rounds to an invisible precision. */
export const number = (value: number): string => String(Math.round(value * 10_000) / 10_000 || 0);

const numbers = (values: readonly number[]): string => values.map(number).join(' ');

/** A circular arc as Bézier curves of at most a quarter circle (SVG 1.1, F.6.5). */
function curvesOfArc(
  [x1, y1]: Point,
  [x2, y2]: Point,
  radius: number,
  { isLarge, isClockwise }: { isLarge: boolean; isClockwise: boolean },
): number[][] {
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const away = Math.sqrt(r ** 2 - half ** 2) * (isLarge === isClockwise ? -1 : 1);
  const x = (x1 + x2) / 2 + (away * (y1 - y2)) / (2 * half);
  const y = (y1 + y2) / 2 - (away * (x1 - x2)) / (2 * half);
  const start = Math.atan2(y1 - y, x1 - x);
  const turn = Math.atan2(y2 - y, x2 - x) - start;
  const whole = 2 * Math.PI;
  const sweep = isClockwise ? (turn + whole) % whole : (turn - whole) % whole || -whole;
  const count = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6);
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4) * r;
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [start + index * step, start + (index + 1) * step];
    const [fromX, fromY] = [x + r * Math.cos(from), y + r * Math.sin(from)];
    const [toX, toY] =
      index === count - 1 ? [x2, y2] : [x + r * Math.cos(to), y + r * Math.sin(to)];
    return [
      fromX - reach * Math.sin(from),
      fromY + reach * Math.cos(from),
      toX + reach * Math.sin(to),
      toY - reach * Math.cos(to),
      toX,
      toY,
    ];
  });
}

/** Numbers of a command. */
const lengths: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, z: 0 };

interface Command {
  letter: string;
  values: number[];
}

/** Splits path data into commands, also those whose letter is not repeated. */
function commandsOf(path: string): Command[] {
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', text = '']) => {
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const length = lengths[letter.toLowerCase()] ?? 0;
    if (length === 0) return [{ letter, values }];
    return Array.from({ length: values.length / length }, (_, index) => ({
      letter,
      values: values.slice(index * length, (index + 1) * length),
    }));
  });
}

/** Makes the end and the control points absolute. */
function placed({ letter, values }: Command, [x, y]: Point): number[] {
  const isRelative = letter === letter.toLowerCase();
  const [left, top] = isRelative ? [x, y] : [0, 0];
  const [first = 0] = values;
  switch (letter.toLowerCase()) {
    case 'h':
      return [first + left, y];
    case 'v':
      return [x, first + top];
    case 'a':
      return [(values[5] ?? 0) + left, (values[6] ?? 0) + top];
    default:
      return values.map((value, index) => value + (index % 2 === 0 ? left : top));
  }
}

/** A quadratic curve as a cubic one. */
function cubicOf([x, y]: Point, [cx = 0, cy = 0, toX = 0, toY = 0]: readonly number[]): number[] {
  const near = (from: number, control: number) => from + (2 / 3) * (control - from);
  return [near(x, cx), near(y, cy), near(toX, cx), near(toY, cy), toX, toY];
}

/** The operators for a command; its numbers are absolute, apart from those of an arc. */
function operatorsFor(command: Command, from: Point, to: readonly number[]): string[] {
  const { letter, values } = command;
  const [endX = 0, endY = 0] = to.slice(-2);
  switch (letter.toLowerCase()) {
    case 'm':
      return [`${numbers(to)} m`];
    case 'q':
      return [`${numbers(cubicOf(from, to))} c`];
    case 'c':
      return [`${numbers(to)} c`];
    case 'a': {
      const turn = { isLarge: values[3] === 1, isClockwise: values[4] === 1 };
      const curves = curvesOfArc(from, [endX, endY], values[0] ?? 0, turn);
      return curves.map((curve) => `${numbers(curve)} c`);
    }
    default:
      return [`${numbers(to)} l`];
  }
}

/**
 * The operators of path data: `m`, `l`, `c` and `h` for moveto, lineto, curveto and closepath. Arcs must be
 * circular, as ours are.
 */
export function operatorsOf(path: string): string[] {
  const operators: string[] = [];
  let from: Point = [0, 0];
  let start = from;
  for (const command of commandsOf(path)) {
    if (command.letter.toLowerCase() === 'z') {
      operators.push('h');
      from = start;
      continue;
    }
    const to = placed(command, from);
    operators.push(...operatorsFor(command, from, to));
    const [x = 0, y = 0] = to.slice(-2);
    from = [x, y];
    if (command.letter.toLowerCase() === 'm') start = from;
  }
  return operators;
}
