// The GraphQL documents of the dashboard: a list of all for the server, and those of its first request.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  concatAST,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';
import type { Plugin } from 'vite';

const root = path.dirname(import.meta.dirname);

/** By the name of the operation. */
function readDocuments(): Record<string, DocumentNode> {
  const files = globSync('src/**/*.graphql', { cwd: root });
  const all = files.map((file) => parse(readFileSync(path.join(root, file), 'utf8')));
  return separateOperations(concatAST(all));
}

const byName = <Node extends { name?: { value: string } | undefined }>(nodes: readonly Node[]) => [
  ...new Map(nodes.map((node) => [node.name?.value, node])).values(),
];

/** One operation that selects what several select; their variables of the same name have the same values. */
function merge(
  documents: Record<string, DocumentNode>,
  name: string,
  names: readonly string[],
): DocumentNode {
  const definitions = names.flatMap((one) => {
    const document = documents[one];
    if (!document) throw new Error(`No document of the dashboard has the operation ${one}`);
    return document.definitions;
  });
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const variables = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  const [first] = operations;
  if (!first) throw new Error(`${name} merges no operations`);
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...first,
        name: { kind: Kind.NAME, value: name },
        variableDefinitions: [
          ...new Map(variables.map((one) => [one.variable.name.value, one])).values(),
        ],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
        },
      },
      ...byName(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)),
    ],
  };
}

const mergeFirst = (documents: Record<string, DocumentNode>): DocumentNode =>
  merge(documents, 'FirstQrCodes', ['Me', 'QrCodes', 'Folders', 'SavedViews']);

/** For a server that lets browsers run no other documents. */
export const documents = (): Plugin => ({
  name: 'documents',
  apply: 'build',
  generateBundle() {
    const all = readDocuments();
    const texts = [...Object.values(all), mergeFirst(all)].map(print);
    const byHash = texts.map((text) => [
      `sha256:${createHash('sha256').update(text).digest('hex')}`,
      text,
    ]);
    this.emitFile({
      type: 'asset',
      fileName: 'documents.json',
      source: JSON.stringify(Object.fromEntries(byHash)),
    });
  },
});

const typedDocument = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as .*;$/gm;

/** The client takes documents as text, too, which is a fifth of their syntax trees. */
export const textDocuments = (): Plugin => ({
  name: 'text-documents',
  enforce: 'pre',
  transform: {
    filter: { id: /\.generated\.ts$/ },
    handler: (code) =>
      code.replace(typedDocument, (_line, name: string, tree: string) => {
        const text = stripIgnoredCharacters(print(JSON.parse(tree)));
        return `export const ${name} = ${JSON.stringify(text)};`;
      }),
  },
});

/** The module with the documents of `src/start.ts`, as text, which needs no library to print it. */
export const firstDocuments = (): Plugin => ({
  name: 'first-documents',
  resolveId: {
    filter: { id: /^virtual:first-documents$/ },
    handler: (id) => `\0${id}`,
  },
  load: {
    filter: { id: /\bvirtual:first-documents$/ },
    handler() {
      const all = readDocuments();
      const texts = { me: merge(all, 'Me', ['Me']), qrCodeList: mergeFirst(all) };
      return Object.entries(texts)
        .map(
          ([name, document]) =>
            `export const ${name} = ${JSON.stringify(stripIgnoredCharacters(print(document)))};`,
        )
        .join('\n');
    },
  },
});
