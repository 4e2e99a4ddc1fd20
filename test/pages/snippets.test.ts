// Runs every code block of the guides and the README as a reader would.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../snippets/check.ts';
import { keepFile, languages, runCommand } from '../snippets/command.ts';
import { importCsv, readJson, sendGraphQL } from '../snippets/document.ts';
import { pages, type Snippet, snippetsOf } from '../snippets/snippet.ts';
import { createWorld, tools, type World } from '../snippets/world.ts';
import { quickSchedule } from '../support/network/receiver.ts';
import { missing } from '../support/server/program.ts';
import { useServer } from '../support/server/setting.ts';

/** Why a block is not run: `not-run REASON`. */
const notRun: Record<string, string> = {
  start: 'starts the server, as test/server/start.test.ts does',
  install: 'packs and installs, as test/client/client.test.ts does',
  terminal: 'asks at a terminal, as test/client/command.test.ts does',
  kubernetes: 'needs a cluster; npm run check:packaging renders the chart',
  docker: 'needs a Docker engine; npm run check:image runs the steps without one',
  cluster: 'needs several machines',
  systemd: 'changes the machine; test/server/packaging.test.ts looks at the unit',
};

/** The documents that the guide registers. */
const documents = new Map<string, string>(
  snippetsOf('docs/graphql.md')
    .filter(({ rest }) => rest === 'documents')
    .flatMap(({ code }) => Object.entries(JSON.parse(code))),
);

const server = useServer({
  config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
  schedule: quickSchedule,
  documents,
});
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-snippets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function use(snippet: Snippet, world: World): Promise<void> {
  const { language, verb, rest } = snippet;
  const check = checks[rest];
  if (verb === 'check') {
    if (!check) throw new Error(`there is no check ${rest}`);
    return check(snippet, world);
  }
  if (verb === 'file') return keepFile(snippet, world);
  const command = languages[language];
  if (command) return runCommand(snippet, command, world);
  if (language === 'graphql') return sendGraphQL(snippet, world);
  if (language === 'json') return readJson(snippet, world);
  if (language === 'csv') return importCsv(snippet, world);
  throw new Error(`nobody knows how to run ${language || 'a block without a language'}`);
}

/** The program that a block needs besides Node. */
function missingFor({ language, rest, code }: Snippet): string | undefined {
  if (/graphql-codegen|codes\.generated/.test(code) && !existsSync(tools))
    return 'skipped: no generators; npm --prefix tools ci';
  if (language === 'nginx') return missing('nginx');
  if (rest === 'haproxy') return missing('haproxy');
  const program = languages[language]?.program;
  if (program === 'bash') return missing('curl');
  return program && program !== 'node' ? missing(program) : undefined;
}

describe.each(pages)('%s', (page) => {
  const snippets = snippetsOf(page);
  let world: World;
  beforeAll(async () => {
    world = await createWorld(server, path.join(folder, page.replaceAll('/', '-')));
  });

  afterAll(async () => {
    for (const end of world.atEnd.reverse()) await end();
  });

  test.for(snippets)('block $number, $language $verb $rest', async (snippet, { skip }) => {
    if (snippet.verb === 'not-run') {
      expect(Object.keys(notRun)).toContain(snippet.rest);
      return;
    }
    const without = missingFor(snippet);
    if (without) skip(without);
    expect.hasAssertions();
    world.next = snippets[snippet.number];
    await use(snippet, world);
  });
});

test('every reason to skip a block is needed', () => {
  const reasons = pages.flatMap(snippetsOf).filter(({ verb }) => verb === 'not-run');
  expect(new Set(reasons.map(({ rest }) => rest))).toEqual(new Set(Object.keys(notRun)));
});

describe('a failing block', () => {
  const cases: [string, Partial<Snippet>][] = [
    ['in an unknown language', { language: 'cobol', verb: 'prints' }],
    ['without a language', { language: '' }],
    ['without an expected result', { language: 'sh', code: 'echo fine' }],
    ['whose command has other output', { language: 'sh', verb: 'prints', rest: 'fine' }],
    ['that is rejected', { language: 'sh', verb: 'prints', code: 'curl -s $SERVER/api/v1/none' }],
    ['with GraphQL that is rejected', { language: 'graphql', code: '{ none }' }],
    [
      'with GraphQL that returns null',
      { language: 'graphql', code: '{ node(id: "none") { id } }' },
    ],
    ['with JSON without instructions', { language: 'json', code: '{}' }],
    ['with JSON that is not the response', { language: 'json', verb: 'answer', code: '{}' }],
    ['with an unknown check', { language: 'js', verb: 'check', rest: 'none' }],
  ];
  test.each(cases)('%s', async (name, given) => {
    const world = await createWorld(server, path.join(folder, name));
    const snippet = {
      page: '',
      number: 1,
      language: '',
      verb: '',
      rest: '',
      code: 'true',
      ...given,
    };
    await expect(use(snippet, { ...world, response: '{"real":1}' })).rejects.toThrow();
  });
});
