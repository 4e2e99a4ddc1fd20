// Invisible characters (Unicode: default ignorable and interlinear annotations).

const names: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  847: 'combining grapheme joiner',
  1564: 'Arabic letter mark',
  6158: 'Mongolian vowel separator',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8289: 'function application',
  8290: 'invisible times',
  8291: 'invisible separator',
  8292: 'invisible plus',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  65279: 'zero width no-break space',
};

const ranges: readonly [from: number, to: number, name: string][] = [
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0100, 0xe01ef, 'variation selector'],
];

/** Describes a character for messages: `U+200B zero width space`, or only its code point. */
export function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const name = names[point] ?? ranges.find(([from, to]) => point >= from && point <= to)?.[2];
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return name === undefined ? number : `${number} ${name}`;
}

const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** The first invisible character of a text, whether legitimate or not. */
export const firstInvisible = (text: string): string | undefined => invisible.exec(text)?.[0];

/** Matches anything but invisible characters and blanks, including the Braille blank. */
const visible = /[^\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Z}\p{Cc}\p{Cf}\u2800]/u;

/** The problem with a name that has no visible character; otherwise undefined. */
export const unseenProblem = (text: string): string | undefined =>
  visible.test(text) ? undefined : 'must have at least one visible character';

/** The problem with an address that contains an invisible character; otherwise undefined. */
export function invisibleProblem(text: string): string | undefined {
  const found = firstInvisible(text);
  return found && `contains an invisible character, ${nameOf(found)}; remove it`;
}

/** Letters of scripts that use invisible joiners, such as Persian and Hindi. */
const joining = String.raw`[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}]]`;

/** Legitimate uses: in emoji, between such letters, and as variation selectors. */
const meant = String.raw`\p{RGI_Emoji}|(?<=\p{Emoji}\uFE0F?\p{EMod}?)\u200D(?=\p{Emoji})|(?<=${joining})[\u200C\u200D]|(?<=[\p{Emoji}\p{S}\p{Ideographic}\p{sc=Mongolian}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`;

const anyInvisible = String.raw`([\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])`;
const marked = new RegExp(`${meant}|${anyInvisible}`, 'gv');

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const direction = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/u;

export interface Part {
  text: string;
  /** Set if the text is a single invisible character: its description. */
  invisible?: string;
}

/**
 * Splits a text at illegitimate invisible characters. Legitimate ones stay in the text: in emoji,
 * joiners of Persian or Hindi, and direction marks in right-to-left text (but never overrides).
 */
export function visibleParts(text: string): Part[] {
  if (firstInvisible(text) === undefined) return [{ text }];
  const directed = rightToLeft.test(text);
  const parts: Part[] = [];
  let start = 0;
  for (const { 1: found, index } of text.matchAll(marked)) {
    if (found === undefined || (directed && direction.test(found))) continue;
    if (index > start) parts.push({ text: text.slice(start, index) });
    parts.push({ text: found, invisible: nameOf(found) });
    start = index + found.length;
  }
  if (start < text.length) parts.push({ text: text.slice(start) });
  return parts;
}

/** Removes illegitimate invisible characters and surrounding whitespace. */
export const withoutInvisible = (text: string): string =>
  visibleParts(text)
    .flatMap((part) => (part.invisible === undefined ? part.text : []))
    .join('')
    .trim();
