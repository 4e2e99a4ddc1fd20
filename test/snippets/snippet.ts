// Parses the fenced code blocks of the guides and the README, with their info strings.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { guides } from '../../src/pages/guides.ts';

/**
 * ```` ```sh prints "pagination" ````: a language for readers; then, for the tests, how to run the block
 * (`verb`) with its arguments (`rest`).
 */
export interface Snippet {
  page: string;
  /** From 1, on its page. */
  number: number;
  language: string;
  verb: string;
  rest: string;
  code: string;
}

const root = path.join(import.meta.dirname, '../..');

/** Every page whose blocks are run. */
export const pages = [...guides.map(({ name }) => `docs/${name}.md`), 'README.md'];

export const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8');

export function snippetsOf(page: string): Snippet[] {
  const snippets: Snippet[] = [];
  marked.walkTokens(marked.lexer(textOf(page)), (token) => {
    if (token.type !== 'code') return;
    const [, language = '', verb = '', rest = ''] =
      /^(\S*)\s*(\S*)\s*(.*)$/.exec(token.lang ?? '') ?? [];
    snippets.push({ page, number: snippets.length + 1, language, verb, rest, code: token.text });
  });
  return snippets;
}
