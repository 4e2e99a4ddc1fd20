// Any sequence of changes, then a return to any version, gives back exactly the state of that version.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { shownStatus } from '../../../src/domain/qr-code/status.ts';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { listVersions } from './history.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const folders: string[] = [];
beforeAll(async () => {
  for (const name of ['A', 'B'])
    folders.push(textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id'));
});

const url = fc
  .constantFrom('a', 'b', 'ü?x=1')
  .map((path) => ({ url: `https://example.com/${path}` }));

const style = fc.record(
  {
    foregroundColor: fc.constantFrom('#000000', '#112233', '#00F'),
    cornerRadius: fc.constantFrom(0, 25, 50),
    moduleShape: fc.constantFrom('DOT', 'DIAMOND', null),
    quietZone: fc.constantFrom(4, 6, null),
    capitalLetters: fc.constantFrom(true, false, null),
    frame: fc.constantFrom({ shape: 'SQUARE', caption: 'Scan me' }, null),
  },
  { requiredKeys: [] },
);

const routing = (passwords: fc.Arbitrary<object>) =>
  fc.option(
    fc
      .tuple(
        fc.record(
          {
            scanLimit: fc.integer({ min: 1, max: 9 }),
            forwardQuery: fc.boolean(),
            utm: fc.constantFrom({ source: 'poster' }, {}),
            rules: fc.constantFrom([], [{ targets: [{ url: 'https://example.com/rule' }] }]),
          },
          { requiredKeys: [] },
        ),
        passwords,
      )
      .map(([settings, password]) => ({ ...settings, ...password })),
  );

const edit = (passwords: fc.Arbitrary<object>) =>
  fc.record(
    {
      name: fc.constantFrom('One', 'Two', 'Drei ü'),
      data: url,
      style,
      routing: routing(passwords),
      status: fc.constantFrom('ACTIVE', 'PAUSED', 'ARCHIVED'),
      folderId: fc.constantFrom(0, 1, null),
      tags: fc.subarray(['a', 'b', 'c']),
    },
    { requiredKeys: [] },
  );

/** Hashing takes time, so that passwords are rare; they cannot be set in bulk. */
const anyPassword = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom({ password: 'open' }, { password: 'sesame' }) },
  { weight: 1, arbitrary: fc.constant({ password: null }) },
);

const step = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), change: edit(anyPassword) }),
  fc.record({ kind: fc.constant('bulk' as const), change: edit(fc.constant({})) }),
  fc.record({ kind: fc.constant('revert' as const), to: fc.nat() }),
  fc.record({ kind: fc.constant('trash' as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** All columns that a version keeps, the password hash among them. */
async function stateOf(id: string) {
  const {
    version,
    updatedAt: _time,
    updatedById: _author,
    stylePresetId: _preset,
    ...state
  } = await server.prisma.qrCode.findUniqueOrThrow({
    where: { id },
  });
  return { version, state };
}

/** Takes a step; `note` is called for each new version but the last. */
async function take(
  id: string,
  other: string,
  one: Step,
  { version, note }: { version: number; note: () => Promise<void> },
): Promise<void> {
  if (one.kind === 'revert') {
    const body = { version: (one.to % version) + 1 };
    const headers = { 'if-match': `"${version}-0"` };
    const reverted = await ada.rest('POST', `/qr-codes/${id}/revert`, { body, headers });
    expect(reverted.status, JSON.stringify(reverted.body)).toBe(200);
    return;
  }
  if (one.kind === 'trash') {
    expect((await ada.rest('DELETE', `/qr-codes/${id}`)).status).toBe(204);
    await note();
    const refused = await ada.rest('POST', `/qr-codes/${id}/revert`, { body: { version: 1 } });
    expect(refused.body).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching('trash'),
    });
    expect((await ada.rest('POST', `/qr-codes/${id}/restore`)).status).toBe(200);
    return;
  }
  const { folderId, ...change } = one.change;
  const body = {
    ...change,
    ...(folderId !== undefined && { folderId: folderId === null ? null : folders[folderId] }),
  };
  const response =
    one.kind === 'edit'
      ? await ada.rest('PUT', `/qr-codes/${id}`, { body })
      : await ada.rest('POST', '/qr-codes/bulk-update', {
          body: {
            items: [
              { id: other, name: 'Other' },
              { id, ...body },
            ],
          },
        });
  expect(response.status, JSON.stringify(response.body)).toBe(200);
}

test('any version can be brought back', async () => {
  const { id: other } = await ada.createQrCode();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { id } = await ada.createQrCode({ tags: ['a'] });
      const states: Awaited<ReturnType<typeof stateOf>>['state'][] = [];
      const note = async () => {
        const { version, state } = await stateOf(id);
        states.push(state);
        expect(version).toBe(states.length);
      };
      /** A version of the trash comes back outside of it. */
      const expectState = (index: number) =>
        expect(states.at(-1)).toEqual({ ...states[index], deletedAt: null });
      await note();
      for (const one of steps) {
        const version = states.length;
        await take(id, other, one, { version, note });
        await note();
        if (one.kind === 'revert') expectState(one.to % version);
      }
      // The changes of all versions, from the first on, lead to the last.
      const versions = (await listVersions(ada, id)).toReversed();
      const values = new Map<string, unknown>();
      for (const [, , changes] of versions) {
        for (const [field, from, to] of changes) {
          if (field !== 'password') expect(values.get(String(field)) ?? null).toEqual(from);
          values.set(String(field), to);
        }
      }
      const last = states.at(-1);
      if (!last) throw new Error('No state');
      const { name, content, style, routing, folderId, tags } = last;
      const status = shownStatus(last);
      expect(Object.fromEntries(values)).toMatchObject({ name, content, style, status, tags });
      expect([values.get('routing') ?? null, values.get('folderId') ?? null]).toEqual([
        routing,
        folderId,
      ]);
      for (const to of [...states.keys()]) {
        const version = states.length;
        await take(id, other, { kind: 'revert', to }, { version, note });
        await note();
        expectState(to);
      }
    }),
    { numRuns: 8, seed: 20 },
  );
});
