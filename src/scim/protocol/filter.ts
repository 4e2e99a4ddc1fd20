// Parses filters (RFC 7644, section 3.4.2.2).
import { ScimError } from './error.ts';

const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
type Operator = (typeof operators)[number];
type FilterValue = string | number | boolean | null;

export interface Comparison {
  kind: 'compare';
  /** In lowercase and without the URN of the schema, such as `name.familyname`. */
  path: string;
  operator: Operator;
  value: FilterValue;
}

export type ScimFilter =
  | { kind: 'and' | 'or'; parts: readonly [ScimFilter, ScimFilter] }
  | { kind: 'not'; part: ScimFilter }
  | Comparison
  | { kind: 'present'; path: string }
  /** One value of a multi-valued attribute meets the filter: `emails[type eq "work"]`. */
  | { kind: 'some'; path: string; filter: ScimFilter };

const maxLength = 2_000;
/** The database takes no deeper nesting of conditions. */
const maxParts = 50;

const token = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;

export const invalidFilter = (reason: string): ScimError =>
  new ScimError(
    400,
    `The filter ${reason}. A filter is, for example, userName eq "ada@example.com"`,
    'invalidFilter',
  );

/** Throws `invalidFilter`. */
export function parseFilter(text: string): ScimFilter {
  if (text.length > maxLength) throw invalidFilter(`is longer than ${maxLength} characters`);
  const parser = new Parser(tokensOf(text));
  const filter = parser.either();
  if (parser.next !== undefined) throw invalidFilter(`has an unexpected ${parser.next}`);
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw invalidFilter(`cannot be read from character ${at + 1}`);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

/** Recursive descent; `and` binds more tightly than `or`. */
class Parser {
  readonly #tokens: readonly string[];
  #at = 0;
  #parts = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(): string {
    const taken = this.next;
    if (taken === undefined) throw invalidFilter('is incomplete');
    this.#at += 1;
    return taken;
  }

  #expect(expected: string): void {
    const taken = this.#take();
    if (taken !== expected) throw invalidFilter(`has ${taken} instead of ${expected}`);
  }

  #accept(word: string): boolean {
    const accepted = this.next?.toLowerCase() === word;
    if (accepted) this.#at += 1;
    return accepted;
  }

  either(): ScimFilter {
    let filter = this.#both();
    while (this.#accept('or')) filter = { kind: 'or', parts: [filter, this.#both()] };
    return filter;
  }

  #both(): ScimFilter {
    let filter = this.#one();
    while (this.#accept('and')) filter = { kind: 'and', parts: [filter, this.#one()] };
    return filter;
  }

  #one(): ScimFilter {
    this.#parts += 1;
    if (this.#parts > maxParts) throw invalidFilter(`has more than ${maxParts} parts`);
    if (this.#accept('not')) return { kind: 'not', part: this.#group() };
    return this.next === '(' ? this.#group() : this.#expression();
  }

  #group(): ScimFilter {
    this.#expect('(');
    const filter = this.either();
    this.#expect(')');
    return filter;
  }

  #expression(): ScimFilter {
    const path = pathOf(this.#take());
    if (this.next !== '[') return this.#comparison(path);
    this.#expect('[');
    const filter = this.either();
    this.#expect(']');
    if (!this.next?.startsWith('.')) return { kind: 'some', path, filter };
    // Entra ID: emails[type eq "work"].value eq "ada@example.com"
    const comparison = this.#comparison(pathOf(this.#take().slice(1)));
    return { kind: 'some', path, filter: { kind: 'and', parts: [filter, comparison] } };
  }

  #comparison(path: string): ScimFilter {
    const word = this.#take().toLowerCase();
    if (word === 'pr') return { kind: 'present', path };
    const operator = operators.find((one) => one === word);
    if (!operator) throw invalidFilter(`has the unknown operator ${word}`);
    return { kind: 'compare', path, operator, value: literalOf(this.#take()) };
  }
}

/** The URN of the resource's own schema is optional. */
export const withoutUrn = (path: string): string =>
  path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/i, '');

function pathOf(text: string): string {
  const path = withoutUrn(text);
  if (/^[a-z$][\w$:.-]*$/i.test(path)) return path.toLowerCase();
  throw invalidFilter(`has ${text} instead of the name of an attribute`);
}

function literalOf(text: string): FilterValue {
  if (text.startsWith('"')) {
    return stringOf(text);
  }
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (/^null$/i.test(text)) return null;
  const number = Number(text);
  if (Number.isNaN(number)) throw invalidFilter(`has the value ${text} without quotation marks`);
  return number;
}

function stringOf(text: string): string {
  try {
    const value = String(JSON.parse(text));
    // PostgreSQL has no NUL.
    if (!value.includes('\0')) return value;
  } catch {
    // Below.
  }
  throw invalidFilter(`has the value ${text}, which is not a JSON string without NUL`);
}
