// Random QR codes, as far as they can be created: each is accepted back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedBy } from '../../support/document/arbitrary.ts';
import { textAt } from '../../support/document/json.ts';
import { operations } from '../../support/document/openapi.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { samples } from '../fuzz/setting.ts';
import { traces } from './resources.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const runs = Number(process.env.FUZZ_RUNS ?? 60);
const seed = Number(process.env.FUZZ_SEED ?? 1);

const create = operations.find(({ operationId }) => operationId === 'createQrCode');

/** Without what has to exist. */
const bodies = allowedBy(create?.body?.schema ?? {}, samples).map((body) => {
  const { folderId: _folder, stylePresetId: _preset, ...rest } = Object(body);
  const { logo: _logo, ...style } = rest.style ?? {};
  return { ...rest, ...(rest.style && { style }) };
});

test('a random QR code is accepted back as it was read', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const made = await ada.rest('POST', '/qr-codes', { body });
      if (made.status !== 201) return;
      accepted += 1;
      const path = `/qr-codes/${textAt(made.body, 'id')}`;
      const read = await ada.rest('GET', path);
      const before = await traces(server);
      for (const method of ['PUT', 'PATCH']) {
        const answer = await ada.rest(method, path, { body: read.body });
        expect([answer.status, answer.body]).toEqual([200, read.body]);
        expect(answer.headers.get('etag')).toBe(read.headers.get('etag'));
        // Fields that are only written, too.
        const { type, name, data, style, tags, dynamic, routing } = Object(read.body);
        const given = { type, name, data, style, tags, dynamic, routing };
        const again = await ada.rest(method, path, { body: given });
        expect([again.status, again.body]).toEqual([200, read.body]);
      }
      expect(await traces(server)).toEqual(before);
    }),
    { seed, numRuns: runs },
  );
  expect(accepted).toBeGreaterThan(runs / 6);
});
