// Converts the page of a PDF to SVG.
import { inflateSync } from 'node:zlib';

/** The contents of the streams of a PDF that are deflated. */
export function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  let start = pdf.indexOf('stream\n');
  while (start >= 0) {
    const end = pdf.indexOf('\nendstream', start);
    try {
      streams.push(inflateSync(pdf.subarray(start + 7, end)).toString('latin1'));
    } catch {
      // An image that is not compressed further.
    }
    start = pdf.indexOf('stream\n', end + 10);
  }
  return streams;
}

const pathOperators: Record<string, string> = { m: 'M', l: 'L', c: 'C', h: 'Z' };

const hex = (shares: readonly number[]): string =>
  `#${shares
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Paths, rectangles, colors, transformations; a gradient becomes solid dark gray, an image medium gray. */
export function pageAsSvg(pdf: Buffer): string {
  const [, width, height] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
  const page = streamsOf(pdf).find((stream) => / cm$/m.test(stream)) ?? '';
  let svg = '';
  let open = 0;
  const saved: number[] = [];
  let path = '';
  let fill = '#000000';
  for (const line of page.split('\n')) {
    const tokens = line.trim().split(/\s+/);
    const operator = tokens.pop() ?? '';
    const numbers = tokens.map(Number);
    if (operator in pathOperators) path += pathOperators[operator] + numbers.join(' ');
    else if (operator === 're') {
      const [x = 0, y = 0, w = 0, h = 0] = numbers;
      path += `M${x} ${y}h${w}v${h}h${-w}Z`;
    } else if (operator === 'scn') fill = numbers.length === 3 ? hex(numbers) : '#333333';
    else if (operator === 'f') {
      svg += `<path fill="${fill}" d="${path}"/>`;
      path = '';
    } else if (operator === 'cm') {
      svg += `<g transform="matrix(${numbers.join(' ')})">`;
      open += 1;
    } else if (operator === 'q') saved.push(open);
    else if (operator === 'Q') {
      const before = saved.pop() ?? 0;
      svg += '</g>'.repeat(open - before);
      open = before;
    } else if (operator === 'Do') svg += '<rect width="1" height="1" fill="#777777"/>';
  }
  svg += '</g>'.repeat(open);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
}
