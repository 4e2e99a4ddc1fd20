// Setting the password of a code.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { rulesOf, url } from './rules.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { get, put, typedRouting } = rulesOf(ada);

describe('a password', () => {
  const secret = 'a password that stands nowhere';

  test('is stored as an argon2id hash and never returned, logged or kept in a stored response', async () => {
    const created = await ada.rest('POST', '/qr-codes', {
      body: { ...url, routing: { password: secret } },
      headers: { 'idempotency-key': 'with-a-password' },
    });
    const again = await ada.rest('POST', '/qr-codes', {
      body: { ...url, routing: { password: secret } },
      headers: { 'idempotency-key': 'with-a-password' },
    });
    expect(again.body).toEqual(created.body);
    const id = textAt(created.body, 'id');
    const changed = await put(id, { routing: { password: `${secret}!`, scanLimit: 3 } });
    const { passwordHash } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$/);
    const everything = JSON.stringify([
      created.body,
      changed.body,
      await get(id),
      await typedRouting(id),
      await server.prisma.auditEvent.findMany(),
      await server.prisma.idempotentAnswer.findMany(),
    ]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain('argon2');
    expect(everything).toContain('passwordProtected');
    const schema = await ada.graphql('{ __type(name: "QrCodeRouting") { fields { name } } }');
    expect(JSON.stringify(schema.data)).not.toMatch(/"(?:password|passwordHash)"/);
  });

  test('costs the points of hashing, in both APIs', async () => {
    const counting = await startServer({
      config: { rateLimits: { perKey: 100, perAddress: 0, perOrganization: 0 } },
    });
    const bob = await counting.signUp();
    const bobs = (await counting.createKey(bob)).secret;
    const left = async (routing: object) => {
      const response = await counting.rest(
        'POST',
        `/organizations/${bob.organizationId}/qr-codes`,
        {
          key: bobs,
          body: { ...url, routing },
        },
      );
      return Number(response.headers.get('x-ratelimit-remaining'));
    };
    const before = await left({});
    expect(before - (await left({ password: 'x' }))).toBe(6);
    await counting.close();
    const one = (index: number) =>
      `a${index}: createQrCode(input: {organizationId: "${ada.organizationId}", name: "x", content: {url: {url: "https://example.com"}}, routing: {password: "x"}}) { qrCode { id } }`;
    const many = Array.from({ length: 25 }, (_, index) => one(index)).join(' ');
    const { errors } = await ada.graphql(`mutation { ${many} }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', cost: {} });
  });
});
