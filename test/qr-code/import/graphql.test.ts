// Importing CSV over GraphQL.
import { describe, expect, test } from 'vitest';
import { startServer } from '../../support/server/server.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { importsOf, rows } from './import.ts';

const server = useServer();
const ada = useCaller(server);
const { codes } = importsOf(server, ada);

describe('GraphQL', () => {
  const run = (input: Record<string, unknown>) =>
    ada.graphql(
      `mutation ($input: ImportQrCodesInput!) {
        importQrCodes(input: $input) { created failed errors { line field message } }
      }`,
      { input: { organizationId: ada.organizationId, ...input } },
    );

  test('creates codes from up to 500 rows, all or nothing', async () => {
    const { data } = await run({ csv: `name,url\n${rows(500)}` });
    expect(data).toEqual({ importQrCodes: { created: 500, failed: 0, errors: [] } });
    const wrong = { csv: 'name;url\n"A\nB";https://example.com\nC;x' };
    const errors = [{ line: 4, field: 'url', message: expect.stringContaining('https://') }];
    expect((await run(wrong)).data).toEqual({ importQrCodes: { created: 0, failed: 1, errors } });
    expect((await run({ ...wrong, dryRun: true, skipInvalid: true })).data).toEqual({
      importQrCodes: { created: 1, failed: 1, errors },
    });
    expect(await codes()).toHaveLength(500);
    expect((await run({ ...wrong, skipInvalid: true })).data).toMatchObject({
      importQrCodes: { created: 1 },
    });
  });

  test('numbers the lines of a part as in the whole file', async () => {
    const { data } = await run({ csv: 'name,url\nA,x', firstLine: 5_000 });
    expect(data).toMatchObject({ importQrCodes: { errors: [{ line: 5_000 }] } });
  });

  test('rejects more rows, invalid CSV, and unpaired surrogates', async () => {
    for (const csv of [`name,url\n${rows(501)}`, 'nmae\nx', 'name,url\n"A']) {
      const { errors } = await run({ csv });
      expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    }
    const { errors } = await run({ csv: 'name,url\n\uD800,https://example.com' });
    expect(errors[0]?.extensions).toMatchObject({ details: [{ field: 'input.csv' }] });
    expect(await codes()).toEqual([]);
  });

  test('costs as much as that many single codes', async () => {
    const limited = await startServer({
      config: { rateLimits: { perKey: 1_000, perAddress: 0, perOrganization: 0 } },
    });
    const eve = await limited.signUp();
    const { headers } = await limited.graphql(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created } }',
      { input: { organizationId: eve.organizationId, csv: `name,url\n${rows(500)}` } },
      { cookie: eve.cookie },
    );
    expect(headers.get('x-ratelimit-remaining')).toBe('994');
    const { secret } = await limited.createKey(eve);
    const path = `/organizations/${eve.organizationId}/qr-codes/import`;
    const response = await limited.rest('POST', path, {
      key: secret,
      body: `name,url\n${rows(700)}`,
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.headers.get('x-ratelimit-remaining')).toBe('992');
    await limited.close();
  });
});
