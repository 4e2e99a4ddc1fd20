// Random documents for the whole schema: none causes an internal error or blocks the server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymousBodyLimit, bodyLimit } from '../../src/http/body.ts';
import { textAt } from '../support/document/json.ts';
import { createDataDir } from '../support/server/embedded.ts';
import { killAll, rest, type Settled, settle } from '../support/server/launch.ts';
import { inShortTurns, launchMeasured, type MeasuredServer } from '../support/server/turns.ts';
import { documentOf, fieldOf, knownIds, schema } from './random-document.ts';

const runs = 10 * Number(process.env.FUZZ_RUNS ?? 12);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const timeout = 300_000;
/** Shrinking a document can take hours, and would go on beyond the end of the test. */
const timed = { interruptAfterTimeLimit: timeout - 10_000, markInterruptAsFailure: true };

let folder: string;
let server: MeasuredServer;
let ada: Settled;
let codeId = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-fuzz-'));
  server = await launchMeasured({
    DATA_DIR: await createDataDir(path.join(folder, 'data')),
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  });
  ada = await settle(server);
  knownIds.push(ada.organizationId, ada.keyId);
  const code = { type: 'TEXT', name: 'A', data: { text: 'x'.repeat(2_000) }, dynamic: false };
  for (const [list, body] of Object.entries({
    'qr-codes': code,
    folders: { name: 'A' },
    'style-presets': { name: 'A', style: {} },
  })) {
    knownIds.push(textAt((await rest(server, ada, 'POST', `/${list}`, body)).body, 'id'));
  }
  // Not one of those that mutations may delete: it is kept.
  codeId = textAt((await rest(server, ada, 'POST', '/qr-codes', code)).body, 'id');
});
afterAll(async () => {
  await killAll([server]);
  await rm(folder, { recursive: true });
});

/** Responses without an error. */
let whole = 0;

async function tryOut(query: string, nobody: boolean): Promise<void> {
  const name = query.slice(0, 400);
  const body = JSON.stringify({ query });
  // The server closes the connection of a larger body, maybe while it is sent.
  fc.pre(Buffer.byteLength(body) <= (nobody ? anonymousBodyLimit : bodyLimit));
  const answer = await inShortTurns(server, name, async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(!nobody && { 'x-api-key': ada.key }) },
      body,
    });
    return { status: response.status, text: await response.text() };
  });
  expect(answer.status, name).toBeLessThan(500);
  expect(answer.text, name).not.toContain('"INTERNAL"');
  if (!answer.text.includes('"errors"')) whole += 1;
}

test.each(['query', 'mutation'] as const)(
  'any %s',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(documentOf(kind), fc.nat(9), (query, who) => tryOut(query, who === 0)),
      { ...timed, seed, numRuns: runs },
    );
  },
  timeout,
);

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

/** Random documents rarely contain some fields; each of these is requested for existing objects. */
test.each(
  ['Organization', 'QrCode'].flatMap((type) =>
    fieldsOf(type).map((field) => [`${type}.${field.name}`, type, field] as const),
  ),
)(
  'any %s',
  async (_name, type, field) => {
    const id = type === 'Organization' ? ada.organizationId : codeId;
    await fc.assert(
      fc.asyncProperty(fieldOf(field, 3), (one) =>
        tryOut(`query { node(id: "${id}") { ... on ${type} { ${one} } } }`, false),
      ),
      { ...timed, seed, numRuns: Math.ceil(runs / 20) },
    );
  },
  timeout,
);

test('some of the documents succeed', () => {
  expect(whole).toBeGreaterThan(runs / 10);
});
