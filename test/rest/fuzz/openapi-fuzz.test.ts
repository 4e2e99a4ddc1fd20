// Random requests that openapi.json allows or forbids, compared with the responses.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Operation, operations } from '../../support/document/openapi.ts';
import { inShortTurns } from '../../support/server/turns.ts';
import { draftOf, exampleOf } from './draft.ts';
import { type FuzzRequest, requestOf, twisted } from './request.ts';
import { forPeople, needPeople, rarely, rules, wordsOfZod } from './rules.ts';
import { secrets, useFuzzedServer } from './setting.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 12);
const seed = Number(process.env.FUZZ_SEED ?? 1);

const server = useFuzzedServer();

async function tryOut(
  operation: Operation,
  { path, headers, body, caller, forbidden, wrongItems }: FuzzRequest,
) {
  const { operationId, method } = operation;
  const send = () =>
    server.rest(method, path, {
      ...(caller && { key: secrets[caller] }),
      ...(body !== undefined && { body }),
      headers,
    });
  const response = await inShortTurns(server, `${method} ${path.slice(0, 200)}`, send);
  const { status } = response;
  const shown = `${status} ${JSON.stringify(response.body)?.slice(0, 300)}`;
  expect(status, shown).toBeLessThan(500);
  if (status >= 400) expect(shown).not.toMatch(wordsOfZod);
  // A modified path may lead to any route.
  if (/\/\.\.|%2e/.test(path)) return;
  expect(
    statuses({ caller, forbidden }, operationId),
    `${forbidden ?? 'allowed'}: ${shown}`,
  ).toContain(status);
  if (caller === 'key' && !forbidden && status < 400) done.add(operationId);
  for (const index of status === 200 ? wrongItems : []) {
    expect(response.body).toHaveProperty(`results.${index}.error.code`);
  }
}

/** Operations that succeeded. */
const done = new Set<string>();

/** Allowed statuses of such a request. */
function statuses(
  { caller, forbidden }: Pick<FuzzRequest, 'caller' | 'forbidden'>,
  operationId: string,
) {
  if (caller === 'revoked') return [403];
  if (caller !== 'key') return [401];
  const failures = [404, 409, 412, 422, ...(needPeople.includes(operationId) ? [403] : [])];
  if (forbidden) return [400, 413, 415, ...failures];
  return [200, 201, 202, 204, 304, ...failures, ...(operationId in rules ? [400] : [])];
}

/** Resources are read first, changed later, deleted last: individually, then in bulk, then for good. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const last = ['deleteQrCodes', 'restoreQrCodes', 'purgeQrCodes'];
const turn = ({ operationId, method }: Operation): number =>
  last.includes(operationId) ? methods.length + last.indexOf(operationId) : methods.indexOf(method);
const inOrder = operations.toSorted((one, other) => turn(one) - turn(other));

test.each(inOrder.map((operation, index) => ({ ...operation, index })))(
  '$operationId',
  async ({ index, ...operation }) => {
    const allowed = draftOf(operation);
    const request = fc.oneof(
      allowed.map((draft) => requestOf(operation, draft)),
      allowed.chain((draft) => twisted(operation, draft)),
    );
    await fc.assert(
      fc.asyncProperty(request, (one) => tryOut(operation, one)),
      {
        seed: seed + index,
        numRuns: runs,
        examples: [[requestOf(operation, exampleOf(operation))]],
      },
    );
  },
);

test('some of the requests succeeded', () => {
  const idle = operations.filter(({ operationId }) => !done.has(operationId));
  expect(idle.map(({ operationId }) => operationId).sort()).toEqual(
    [...forPeople, ...rarely].sort(),
  );
});
