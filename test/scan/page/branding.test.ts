// What pages show of the organization.
import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../../src/domain/style/contrast.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { brandOf, phoneCode, visit } from './brand.ts';

const server = useServer();
const ada = useCaller(server);

const brand = (branding: object | null) => brandOf(server, ada)(branding);
const phone = () => phoneCode(ada);
const read = async (url: string, language = 'en') =>
  (await visit(url, { 'accept-language': language })).text();
const rename = (name: string) =>
  server.graphql(
    'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }',
    { input: { id: ada.organizationId, name } },
    { cookie: ada.cookie },
  );

test('pages name nobody until the organization wants it, and show changes at once', async () => {
  const { shortUrl } = await phone();
  await rename('Café <b>& Söhne</b>');
  const before = await read(shortUrl);
  expect(before).not.toContain('Söhne');
  expect(before).not.toContain('<header');
  const shown = await brand({});
  expect(shown.data).toEqual({
    updateOrganization: {
      organization: {
        branding: {
          logoId: null,
          accentColor: null,
          headerColor: null,
          imprintUrl: null,
          logo: null,
        },
      },
    },
  });
  expect(await read(shortUrl)).toContain(
    '<span dir="auto">Café &lt;b&gt;&amp; Söhne&lt;/b&gt;</span>',
  );
  await rename('Engines');
  expect(await read(shortUrl)).toContain('<span dir="auto">Engines</span>');
  expect((await brand(null)).data).toEqual({
    updateOrganization: { organization: { branding: null } },
  });
  expect(await read(shortUrl)).toBe(before);
});

test('the link to the legal notice has a label in the visitor’s language', async () => {
  const { shortUrl } = await phone();
  await brand({ imprintUrl: 'https://example.com/imprint?a=1&b="2"' });
  const href = 'href="https://example.com/imprint?a=1&amp;b=&quot;2&quot;" rel="noreferrer"';
  expect(await read(shortUrl)).toContain(`<footer><a ${href}>Legal notice</a></footer>`);
  expect(await read(shortUrl, 'de')).toContain(`<a ${href}>Impressum</a>`);
  expect(await read(shortUrl, 'fr')).toContain(`<a ${href}>Mentions légales</a>`);
});

test('notices and the form for a password show it, but not what does not exist', async () => {
  await rename('Harbor');
  await brand({});
  const { id, shortUrl } = await phone();
  const put = (body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
  await put({ routing: { password: 'open' } });
  expect(await read(shortUrl)).toContain('Harbor');
  await put({ status: 'PAUSED' });
  expect(await read(shortUrl)).toContain('Harbor');
  await ada.rest('DELETE', `/qr-codes/${id}`);
  expect(await read(shortUrl)).toContain('Harbor');
  await ada.graphql('mutation ($id: ID!) { purgeQrCode(input: {id: $id}) { purgedQrCodeId } }', {
    id,
  });
  const gone = await visit(shortUrl);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('Harbor');
  const fixed = await ada.createQrCode({ type: 'PHONE', data: { phone: '112' }, dynamic: false });
  const unknown = await read(`${server.url}/q/never-there`);
  expect(unknown).not.toContain('Harbor');
  expect(await read(fixed.shortUrl)).toBe(unknown);
});

describe('colors', () => {
  const variables = (page: string) =>
    [...page.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = '', color = '']) => ({ name, color }));
  /** The last value that a variable gets, as in the cascade; those of dark mode come last. */
  const last = (page: string, name: string) =>
    variables(page).findLast((one) => one.name === name)?.color ?? '';

  test.each(['#FFFFFF', '#000', '#FFEB3B', '#0F766E', '#767676', '#777777', '#FF0000', '#1C1C20'])(
    'text on %s, and in it, is easy to read in both modes',
    async (color) => {
      const { shortUrl } = await phone();
      await brand({ accentColor: color, headerColor: color });
      const page = await read(shortUrl);
      expect(contrastRatio(last(page, 'accent'), color)).toBe(1);
      expect(contrastRatio(last(page, 'on-accent'), color)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(last(page, 'on-header'), color)).toBeGreaterThanOrEqual(4.5);
      const links = variables(page).filter(({ name }) => name === 'link');
      const cards = variables(page).filter(({ name }) => name === 'card');
      expect(links).toHaveLength(2);
      for (const [index, { color: link }] of links.entries()) {
        expect(contrastRatio(link, cards[index]?.color ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

test('bad input names the field, and changes nothing', async () => {
  const { shortUrl } = await phone();
  await brand({ accentColor: '#123456' });
  const before = await read(shortUrl);
  const cases: [field: string, branding: object, message: RegExp][] = [
    ['accentColor', { accentColor: 'red' }, /must be a color/],
    ['headerColor', { headerColor: '#12345' }, /must be a color/],
    ['headerColor', { headerColor: '#fff;} body{display:none' }, /must be a color/],
    ['imprintUrl', { imprintUrl: 'http://example.com/imprint' }, /^must start with https:/],
    ['imprintUrl', { imprintUrl: 'javascript:alert(1)' }, /must start with https:/],
    ['imprintUrl', { imprintUrl: 'https://a:b@example.com' }, /credentials/],
    ['imprintUrl', { imprintUrl: '' }, /must have 1 to 4096 characters/],
  ];
  for (const [field, branding, message] of cases) {
    const { errors } = await brand(branding);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: `input.branding.${field}`, message: expect.stringMatching(message) }],
    });
  }
  expect(await read(shortUrl)).toBe(before);
});

test('changes keep what is omitted, and are in the audit log from what to what', async () => {
  await brand({ accentColor: '#111111', imprintUrl: 'https://example.com/i' });
  await brand({ accentColor: '#222222' });
  await brand({ accentColor: '#222222' });
  const { data } = await server.graphql(
    'query ($id: ID!) { organization(id: $id) { branding { logoId accentColor headerColor imprintUrl } auditLog(filter: {action: "updateOrganization"}) { nodes { targets { changes { field from to } } } } } }',
    { id: ada.organizationId },
    { cookie: ada.cookie },
  );
  const first = {
    logoId: null,
    accentColor: '#111111',
    headerColor: null,
    imprintUrl: 'https://example.com/i',
  };
  const second = { ...first, accentColor: '#222222' };
  const changed = (from: object | null, to: object) => ({
    targets: [{ changes: [{ field: 'branding', from, to }] }],
  });
  expect(data).toEqual({
    organization: {
      branding: second,
      auditLog: { nodes: [changed(first, second), changed(null, first)] },
    },
  });
});
