// What an SVG may not hold when it comes, because it would be lost, or cost too much to look at.
import { LogoProblem } from './image.ts';

/** Bytes, before as after it was simplified. */
export const largestSvg = 262_144;

const refused = {
  text: 'must hold no text, which would need a font: convert the text to outlines',
  image: 'must hold no other picture: upload that picture, or trace it',
  filter: 'must hold no filters, such as shadows: flatten them, or upload a PNG',
  pattern: 'must hold no patterns: flatten them, or upload a PNG',
  marker: 'must hold no markers, such as arrow heads: convert them to paths',
} as const;

/**
 * The text of an SVG file. Throws LogoProblem for one that is too large, no UTF-8, declares
 * entities, or holds an element whose loss would go unnoticed. Comments are not told from the rest:
 * no parser can then be led to see an element that was not seen here.
 */
export function readSvgSource(bytes: Uint8Array): string {
  if (bytes.length > largestSvg) {
    throw new LogoProblem(`must be at most ${largestSvg} bytes as SVG; it has ${bytes.length}`);
  }
  const source = decode(bytes);
  if (/<!ENTITY/i.test(source)) throw new LogoProblem('must declare no entities: save plain SVG');
  for (const [name, problem] of Object.entries(refused)) {
    if (new RegExp(`<(?:[^\\s<>/:]+:)?${name}[\\s/>]`).test(source)) throw new LogoProblem(problem);
  }
  return source;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoProblem('must be UTF-8 as SVG');
  }
}
