// Code blocks with GraphQL, JSON and CSV: requests and responses.
import { expect } from 'vitest';
import { subscribe } from '../support/network/sse.ts';
import { expectLike } from './like.ts';
import type { Snippet } from './snippet.ts';
import { filledIn, localized, type World } from './world.ts';

const constantCase = (name: string): string =>
  name === 'organizationId' ? 'ORG' : name.replaceAll(/([A-Z])/g, '_$1').toUpperCase();

/** The variables of a document: from the page, or by their names. */
function variablesOf(document: string, world: World): Record<string, unknown> {
  const shown = world.documentVariables ?? {};
  world.documentVariables = undefined;
  const [head = ''] = document.replaceAll(/^\s*#.*$/gm, '').split('{');
  const names = [...head.matchAll(/\$(\w+)\s*:/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => [
      name,
      name in shown ? shown[name] : filledIn(`$${constantCase(name)}`, world),
    ]),
  );
}

/** With the key; or `session`, `nobody`; `refused CODE`; `live`, while the code is scanned. */
export async function sendGraphQL({ verb, rest, code }: Snippet, world: World): Promise<void> {
  const { server, variables, person } = world;
  const document = localized(code, world);
  const given = variablesOf(document, world);
  const key = { 'x-api-key': String(variables.KEY) };
  if (verb === 'live') {
    const stream = await subscribe(server, document, given, key);
    const scans = setInterval(() => void world.scan(), 100);
    const event = await stream.next();
    clearInterval(scans);
    await stream.close();
    expect(event).toMatchObject({ event: 'next', data: { data: expect.anything() } });
    expect(event?.data).not.toHaveProperty('errors');
    world.response = JSON.stringify(event?.data);
    return;
  }
  const callers: Record<string, Record<string, string>> = {
    '': key,
    refused: key,
    session: { cookie: person.cookie },
    nobody: {},
  };
  const headers = callers[verb];
  if (!headers) throw new Error(`nobody knows what to do with graphql ${verb}`);
  const { data, errors } = await server.graphql(document, given, headers);
  world.response = JSON.stringify(errors.length > 0 ? { data, errors } : { data });
  if (verb === 'refused') return expect(errors.map((one) => one.extensions.code)).toEqual([rest]);
  expect(errors).toEqual([]);
  for (const value of Object.values(Object(data))) expect(value).not.toBeNull();
}

/**
 * `answer`, or `answer part`: the response to the block before; `GET PATH`: of that path; `POST PATH
 * [STATUS]`: a request to that path; `variables` of the document that follows.
 */
export async function readJson(snippet: Snippet, world: World): Promise<void> {
  const { verb, rest } = snippet;
  const code = localized(snippet.code, world);
  if (verb === 'answer') {
    if (world.response === undefined) throw new Error('no earlier block has a response');
    return expectLike(JSON.parse(code), JSON.parse(world.response), rest === 'part');
  }
  if (verb === 'variables') {
    if (world.next?.language !== 'graphql') throw new Error('no document follows');
    world.documentVariables = Object(JSON.parse(filledIn(code, world)));
    return expect(world.documentVariables).not.toEqual({});
  }
  if (verb !== 'GET' && verb !== 'POST') throw new Error(`nobody knows what json ${verb} is`);
  const [path = '', status] = filledIn(rest, world).split(' ');
  const response = await fetch(`${world.server.url}${path}`, {
    method: verb,
    headers: { 'x-api-key': String(world.variables.KEY), 'content-type': 'application/json' },
    ...(verb === 'POST' && { body: filledIn(code, world) }),
  });
  const answer = await response.text();
  if (status === undefined) expect(response.ok, answer).toBe(true);
  else expect(response.status, answer).toBe(Number(status));
  world.response = answer;
  if (verb === 'GET') expectLike(JSON.parse(code), JSON.parse(answer));
}

/** `import`: what an import accepts. */
export async function importCsv({ verb, code }: Snippet, world: World): Promise<void> {
  if (verb !== 'import') throw new Error(`nobody knows what csv ${verb} is`);
  const { server, variables } = world;
  const list = `${server.url}/api/v1/organizations/${variables.ORG}/qr-codes`;
  const response = await fetch(`${list}/import?dryRun=true&createFolders=true`, {
    method: 'POST',
    headers: { 'x-api-key': String(variables.KEY), 'content-type': 'text/csv' },
    body: code,
  });
  const answer = await response.json();
  const rows = code.split('\n').length - 1;
  expect(answer).toMatchObject({ created: rows, failed: 0, errorCount: 0 });
}
