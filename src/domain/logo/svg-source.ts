// Rejects SVG features that would be lost or are too costly.
import { LogoProblem } from './image.ts';
import { maxSvgBytes } from './limits.ts';

const rejected = {
  text: 'cannot contain text, which needs a font; convert the text to outlines',
  image: 'cannot contain an embedded image; upload that image or trace it',
  filter: 'cannot contain filters such as shadows; flatten them or upload a PNG',
  pattern: 'cannot contain patterns; flatten them or upload a PNG',
  marker: 'cannot contain markers such as arrowheads; convert them to paths',
} as const;

/**
 * Decodes an SVG file. Throws LogoProblem if it is too large, not UTF-8, declares entities, or contains
 * an element that would be lost silently. Comments are searched, too, so that no parser can see an
 * element that was missed here.
 */
export function readSvgSource(bytes: Uint8Array): string {
  if (bytes.length > maxSvgBytes) {
    throw new LogoProblem(
      `must be at most ${maxSvgBytes} bytes as an SVG file; it has ${bytes.length}`,
    );
  }
  const source = decode(bytes);
  if (/<!ENTITY/i.test(source))
    throw new LogoProblem('cannot declare entities; save it as plain SVG');
  for (const [name, problem] of Object.entries(rejected)) {
    if (new RegExp(`<(?:[^\\s<>/:]+:)?${name}[\\s/>]`).test(source)) throw new LogoProblem(problem);
  }
  return source;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogoProblem('must be encoded in UTF-8');
  }
}
