// Dashboard strings come from the strings.ts of each feature, so that they can be translated.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { sourceFiles } from './source.ts';

const root = path.join(import.meta.dirname, '../..');

/** Attributes of elements and components that people read or hear. */
const readAttributes =
  /^(?:alt|aria-label|children|confirm|copy|hint|intro|label|legend|placeholder|problem|submit|text|title)$/;
/** Functions that show their argument. */
const showing = /^(?:confirmDone|problemOf|useAction)$/;

/** Names such as `PNG` are the same in all languages. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && /[a-z]{2}/.test(value);

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesIn = (value: unknown): Node[] =>
  [value].flat().flatMap((one) => (isNode(one) ? [one] : []));

/** The literal texts that an expression can have as its value. */
function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      return isText(node.value) ? [node.value.trim()] : [];
    case 'TemplateLiteral':
      return nodesIn(node.quasis).flatMap(({ value }) =>
        typeof value === 'object' && value !== null && 'cooked' in value && isText(value.cooked)
          ? [value.cooked]
          : [],
      );
    case 'ConditionalExpression':
      return nodesIn([node.consequent, node.alternate]).flatMap(textsOf);
    case 'LogicalExpression':
      return nodesIn([node.left, node.right]).flatMap(textsOf);
    case 'JSXExpressionContainer':
      return nodesIn(node.expression).flatMap(textsOf);
    default:
      return [];
  }
}

function textsIn(node: Node): string[] {
  const own = (() => {
    switch (node.type) {
      case 'JSXElement':
      case 'JSXFragment':
        return nodesIn(node.children).flatMap(textsOf);
      case 'JSXAttribute': {
        const [name] = nodesIn(node.name);
        const isRead = typeof name?.name === 'string' && readAttributes.test(name.name);
        return isRead ? nodesIn(node.value).flatMap(textsOf) : [];
      }
      case 'CallExpression': {
        const [callee] = nodesIn(node.callee);
        const isShown = typeof callee?.name === 'string' && showing.test(callee.name);
        return isShown ? nodesIn(node.arguments).flatMap(textsOf) : [];
      }
      default:
        return [];
    }
  })();
  return [...own, ...Object.values(node).flatMap((value) => nodesIn(value).flatMap(textsIn))];
}

const literalTexts = (name: string, source: string): string[] => {
  const { program } = parseSync(name, source);
  return nodesIn(program).flatMap(textsIn);
};

test('finds text in elements, attributes and messages', () => {
  const source = `
    problemOf('Too large');
    const a = <p title={open ? \`Close \${x}\` : y} className="not read">Some text {b && 'more'}</p>;
  `;
  expect(literalTexts('a.tsx', source).sort()).toEqual(
    ['Close ', 'Some text', 'Too large', 'more'].sort(),
  );
});

const components = sourceFiles.filter(({ name }) => /^dashboard\/src\/.*\.tsx$/.test(name));

test.each(components.map(({ name }) => name))('%s takes its text from strings.ts', (name) => {
  expect(literalTexts(name, readFileSync(path.join(root, name), 'utf8'))).toEqual([]);
});

/** Literals that are sentences; those of errors that are thrown are for developers. */
function sentencesIn(node: Node): string[] {
  if (node.type === 'NewExpression') return [];
  const own =
    node.type === 'Literal' && typeof node.value === 'string' && /^[A-Z]\S* [a-z]/.test(node.value)
      ? [node.value]
      : [];
  return [...own, ...Object.values(node).flatMap((value) => nodesIn(value).flatMap(sentencesIn))];
}

/** Compared with a message of the API; a cell of the sample file. */
const known = ['Invalid or missing API key', 'A note, with a comma'];

const others = sourceFiles.filter(
  ({ name }) =>
    /^dashboard\/src\/.*\.tsx?$/.test(name) && !/\/strings(?:\.de)?\.ts$|\.de\.ts$/.test(name),
);

test.each(others.map(({ name }) => name))('%s contains no sentences', (name) => {
  const { program } = parseSync(name, readFileSync(path.join(root, name), 'utf8'));
  const sentences = nodesIn(program).flatMap(sentencesIn);
  expect(sentences.filter((sentence) => !known.includes(sentence))).toEqual([]);
});
