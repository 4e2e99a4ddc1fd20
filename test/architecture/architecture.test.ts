// The structure of the source: imports between folders, lengths of files, sizes of folders.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source.ts';

/** The folders of src/ from bottom to top: each imports only from those before it. */
const layers = [
  'domain',
  'core',
  'database',
  'observe',
  'drawing',
  'http',
  'auth',
  'webhook',
  'destination',
  'scan',
  'graphql',
  'schema',
  'rest',
  'digest',
  'job',
  'scim',
  'oauth',
  'sign-in',
  'pages',
  'operator',
];

/** Files directly in src/ start the server. */
const layerOf = (name: string): string | undefined => name.split('/').at(1);
const rankOf = (name: string): number => {
  const parts = name.split('/');
  return parts.length === 2 ? layers.length : layers.indexOf(layerOf(name) ?? '');
};

const inSource = (name: string): boolean => name.startsWith('src/');
const isCode = ({ name }: SourceFile): boolean => /\.tsx?$/.test(name);

describe('imports', () => {
  it('cover every folder of src/', () => {
    const folders = sourceFiles.map(({ name }) => name).filter((name) => inSource(name));
    expect(folders.filter((name) => rankOf(name) < 0)).toEqual([]);
  });

  it('go only from higher to lower folders of src/', () => {
    const up = sourceFiles
      .filter(({ name }) => inSource(name))
      .flatMap(({ name, imports }) =>
        imports
          .filter((imported) => rankOf(imported) > rankOf(name))
          .map((imported) => `${name} -> ${imported}`),
      );
    expect(up).toEqual([]);
  });

  it('of tests, scripts and benchmarks do not occur in the server', () => {
    const out = sourceFiles
      .filter(({ name }) => inSource(name))
      .flatMap(({ name, imports }) =>
        imports
          .filter((imported) => !inSource(imported))
          .map((imported) => `${name} -> ${imported}`),
      );
    expect(out.filter((line) => !line.endsWith('.json'))).toEqual([]);
  });

  it('of the schema in REST are limited to what its documents need', () => {
    const seen = sourceFiles
      .filter(({ name }) => name.startsWith('src/rest/'))
      .flatMap(({ name, imports }) =>
        imports
          .filter((imported) => /^src\/(?:schema|database|graphql\/builder)/.test(imported))
          .map((imported) => `${name} -> ${imported}`),
      );
    expect(seen).toEqual([]);
  });

  it('form no cycles of files', () => {
    expect(circles(new Map(sourceFiles.map(({ name, imports }) => [name, imports])))).toEqual([]);
  });

  it('form no cycles of folders, except a folder with its subfolders', () => {
    const edges = new Map<string, Set<string>>();
    for (const { name, imports } of sourceFiles.filter(isCode)) {
      for (const imported of imports) {
        const [from, to] = apart(path.dirname(name), path.dirname(imported));
        if (from?.includes('/') && to !== undefined) {
          edges.set(from, (edges.get(from) ?? new Set()).add(to));
        }
      }
    }
    expect(circles(edges)).toEqual([]);
  });
});

/** The sibling folders where two paths diverge; undefined if one contains the other. */
function apart(one: string, other: string): [string, string] | [] {
  const [ones, others] = [one.split('/'), other.split('/')];
  const at = ones.findIndex((part, index) => part !== others[index]);
  if (at < 0 || at >= others.length) return [];
  return [ones.slice(0, at + 1).join('/'), others.slice(0, at + 1).join('/')];
}

/** Strongly connected components (Tarjan, 1972), each sorted and joined. */
function circles(edges: ReadonlyMap<string, Iterable<string>>): string[] {
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (node: string): number => {
    const number = numbers.size;
    numbers.set(node, number);
    path.push(node);
    let low = number;
    for (const next of edges.get(node) ?? []) {
      if (!numbers.has(next)) low = Math.min(low, visit(next));
      else if (path.includes(next))
        low = Math.min(low, lowest.get(next) ?? numbers.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === number) {
      const circle = path.splice(path.indexOf(node));
      if (circle.length > 1) found.push(circle.sort().join(' <-> '));
    }
    return low;
  };
  for (const node of edges.keys()) if (!numbers.has(node)) visit(node);
  return found;
}

describe('names', () => {
  it('are exported by one file of src/ each', () => {
    const exporters = new Map<string, string[]>();
    for (const { name, exports } of sourceFiles.filter(({ name }) => inSource(name))) {
      for (const exported of new Set(exports)) {
        exporters.set(exported, [...(exporters.get(exported) ?? []), name]);
      }
    }
    expect([...exporters].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});

describe('sizes', () => {
  it('of folders: at most 20 files', () => {
    const folders = Map.groupBy(sourceFiles, ({ name }) => path.dirname(name));
    expect([...folders].filter(([, files]) => files.length > 20).map(([folder]) => folder)).toEqual(
      [],
    );
  });

  it('of files: at most 250 lines', () => {
    expect(
      sourceFiles.filter(({ lines }) => lines > 250).map(({ name, lines }) => `${name}: ${lines}`),
    ).toEqual([]);
  });
});
