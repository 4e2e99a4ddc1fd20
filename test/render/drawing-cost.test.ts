// Rendering, validating, searching and sending email cost points by size, in each API.
import { describe, expect, test } from 'vitest';
import type { TestServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({
  config: { rateLimits: { perKey: 100_000, perOrganization: 0, perAddress: 0 } },
});
const ada = useCaller(server, { once: true });

const long = 'x'.repeat(2_000);

describe('GraphQL', () => {
  const costOf = async (query: string, variables: Record<string, unknown>) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ada.key },
      body: JSON.stringify({ query, variables }),
    });
    const { errors, extensions } = await response.json();
    expect(errors).toBeUndefined();
    return Number(extensions.cost.complexity);
  };
  const item = (text: string, dynamic?: boolean) => ({
    name: 'A',
    content: { text: { text } },
    dynamic,
  });
  const create = (text: string, dynamic?: boolean) =>
    costOf(
      'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id } } }',
      {
        input: { organizationId: ada.organizationId, ...item(text, dynamic) },
      },
    );

  test('a new static code costs points by its content, a dynamic one does not', async () => {
    const plain = await create('short', false);
    expect(await create(long, false)).toBe(plain + 27);
    expect(await create(long, true)).toBe(plain);
    expect(await create(long)).toBe(plain);
  });

  test('several of them cost as much as each alone', async () => {
    const bulk = (text: string) =>
      costOf(
        'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded } }',
        {
          input: { organizationId: ada.organizationId, items: Array(10).fill(item(text, false)) },
        },
      );
    expect((await bulk(long)) - (await bulk('short'))).toBe(270);
  });

  test('a draft, a search and an import cost points by size', async () => {
    const inOrganization = (inner: string) =>
      costOf(`query ($id: ID!) { organization(id: $id) { ${inner} } }`, { id: ada.organizationId });
    const draft = (text: string) =>
      inOrganization(
        `qrCodeDraft(input: {content: {text: {text: "${text}"}}, dynamic: false}) { svg }`,
      );
    expect((await draft(long)) - (await draft('short'))).toBe(27);
    const listed = await inOrganization('qrCodes { totalCount }');
    const searched = await inOrganization('qrCodes(filter: {search: "short"}) { totalCount }');
    expect(searched).toBe(listed + 49);
    const imported = (text: string) =>
      costOf(
        'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created } }',
        {
          input: {
            organizationId: ada.organizationId,
            dryRun: true,
            csv: `type,name,text\nTEXT,A,${text}\n`,
          },
        },
      );
    expect((await imported(long)) - (await imported('short'))).toBe(1);
  });

  test('mutations that send email cost 500 points, whether or not one is sent', async () => {
    const costAs = async (headers: Record<string, string>, query: string) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      const { errors, extensions } = await response.json();
      expect(errors).toBeUndefined();
      return Number(extensions.cost.complexity);
    };
    const invitation = `mutation { createInvitation(input: {organizationId: "${ada.organizationId}", email: "new@example.com", role: VIEWER}) { sent } }`;
    expect(await costAs({ cookie: ada.cookie }, invitation)).toBeGreaterThanOrEqual(500);
    const signUp = 'mutation { requestSignUp(input: {email: "new@example.com"}) { sent } }';
    expect(await costAs({}, signUp)).toBeGreaterThanOrEqual(500);
  });
});

describe('REST', () => {
  let left = 0;
  const pointsOf = async (...[method, path, options]: Parameters<TestServer['rest']>) => {
    const { status, headers } = await ada.rest(method, `${path}`, { ...options });
    expect(status).toBeLessThan(300);
    const before = left;
    left = Number(headers.get('x-ratelimit-remaining'));
    return before - left;
  };

  test('bulk requests, files and images cost points by size', async () => {
    await pointsOf('GET', '/qr-codes');
    const items = (text: string) =>
      Array(50).fill({ type: 'TEXT', name: 'A', data: { text }, dynamic: false });
    const bulk = (text: string) =>
      pointsOf('POST', '/qr-codes/bulk-create', { body: { items: items(text) } });
    expect(await bulk('short')).toBe(10);
    expect(await bulk(long)).toBe(10 + 13);
    const csv = (size: number) =>
      pointsOf('POST', '/qr-codes/import?dryRun=true&skipInvalid=true', {
        body: `name,url\nA,https://example.com\n${'x'.repeat(size)}\n`,
        headers: { 'content-type': 'text/csv' },
      });
    expect(await csv(10)).toBe(1);
    expect(await csv(655_360)).toBe(11);
    const { id } = await ada.createQrCode();
    left -= 1;
    const picture = (query: string) => pointsOf('GET', `/qr-codes/${id}/download?${query}`);
    expect(await picture('format=png')).toBe(1);
    expect(await picture('format=svg&size=4096')).toBe(1);
    expect(await picture('format=png&size=4096')).toBe(9);
  });
});
