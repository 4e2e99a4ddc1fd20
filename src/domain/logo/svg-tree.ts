// Rewrites a simplified SVG, allowing only listed elements and attributes.
import { LogoProblem } from './image.ts';

const maxDepth = 24;

const number = /^-?[\d.]+(?:e-?\d+)?$/;
const numbers = /^[-\d.e, ]+$/;
const color = /^#[0-9a-f]{6}$/;
const paint = /^(?:none|#[0-9a-f]{6}|url\(#[^)]+\)(?: (?:none|#[0-9a-f]{6}))?)$/;
const reference = /^url\(#[^)]+\)$/;
const word = /^[A-Za-z-]+$/;
const words = /^[a-z ]+$/;
const matrix = /^matrix\([-\d.e ]+\)$/;
const outline = /^[MLCQZ\d\s.e-]*$/;
const blending = /^(?:(?:mix-blend-mode|isolation):[a-z-]+;?)+$/;
const name = /^[^"]+$/;

const gradient = {
  id: name,
  gradientUnits: word,
  gradientTransform: matrix,
  spreadMethod: word,
};

/** Allowed element -> attribute -> value pattern. */
const allowed: Record<string, Record<string, RegExp>> = {
  defs: {},
  g: {
    opacity: number,
    transform: matrix,
    'clip-path': reference,
    mask: reference,
    style: blending,
  },
  path: {
    d: outline,
    fill: paint,
    'fill-opacity': number,
    'fill-rule': word,
    stroke: paint,
    'stroke-opacity': number,
    'stroke-width': number,
    'stroke-linecap': word,
    'stroke-linejoin': word,
    'stroke-miterlimit': number,
    'stroke-dasharray': numbers,
    'stroke-dashoffset': number,
    'paint-order': words,
    'clip-rule': word,
    'clip-path': reference,
    'shape-rendering': word,
    visibility: word,
    transform: matrix,
  },
  clipPath: { id: name, 'clip-path': reference, transform: matrix },
  mask: {
    id: name,
    mask: reference,
    'mask-type': word,
    maskUnits: word,
    x: number,
    y: number,
    width: number,
    height: number,
  },
  linearGradient: { ...gradient, x1: number, y1: number, x2: number, y2: number },
  radialGradient: { ...gradient, cx: number, cy: number, r: number, fx: number, fy: number },
  stop: { offset: number, 'stop-color': color, 'stop-opacity': number },
};

/** Dropped silently: unreferenced `id` attributes. */
const dropped = new Set(['g id', 'path id']);

const tag = /\s*<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>\s*/y;

/**
 * Rewrites the content of an SVG root as printed by `usvg`, renaming IDs (`logo-1`, …) so that they do
 * not clash with others in a page. Throws LogoProblem for anything not allowed, or nested more than 24
 * levels deep.
 */
export function rewriteSvg(inside: string): string {
  const names = new Map<string, string>();
  const nameOf = (old: string) => {
    const known = names.get(old) ?? `logo-${names.size + 1}`;
    names.set(old, known);
    return known;
  };
  const open: string[] = [];
  let written = '';
  tag.lastIndex = 0;
  for (let end = 0; end < inside.length; end = tag.lastIndex) {
    const [found, slash = '', element = '', attributes = '', empty = ''] = tag.exec(inside) ?? [];
    if (found === undefined) throw unknown('invalid markup');
    if (slash) {
      if (open.pop() !== element) throw unknown(`</${element}>`);
      written += `</${element}>`;
      continue;
    }
    written += `<${element}${rewriteAttributes(element, attributes, nameOf)}${empty}>`;
    if (!empty) open.push(element);
    if (open.length > maxDepth)
      throw new LogoProblem('is nested too deeply; ungroup some elements');
  }
  if (open.length > 0) throw unknown('an unclosed element');
  return written;
}

function rewriteAttributes(
  element: string,
  attributes: string,
  nameOf: (old: string) => string,
): string {
  const patterns = Object.hasOwn(allowed, element) ? allowed[element] : undefined;
  if (!patterns) throw unknown(`<${element}>`);
  return [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)]
    .filter(([, attribute]) => !dropped.has(`${element} ${attribute}`))
    .map(([, attribute = '', value = '']) => {
      const pattern = Object.hasOwn(patterns, attribute) ? patterns[attribute] : undefined;
      if (!pattern?.test(value)) throw unknown(`${attribute} of <${element}>`);
      const safe =
        pattern === name
          ? nameOf(value)
          : value.replace(/url\(#([^)]+)\)/g, (_all, old: string) => `url(#${nameOf(old)})`);
      return ` ${attribute}="${safe}"`;
    })
    .join('');
}

const unknown = (what: string) =>
  new LogoProblem(`must contain only basic shapes; ${what.slice(0, 60)} is not allowed`);
