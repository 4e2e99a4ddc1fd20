// The protocol: access, discovery, pages, and what is refused (RFC 7644).
import { expect, test } from 'vitest';
import { arrayAt, textAt } from '../support/document/json.ts';
import { startServer } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';
import { idsIn, scimOf, token, userSchema } from './client.ts';

const server = useServer({ config: { scim: { token, heir: undefined } } });
const { scim, patch, find, createUser, createGroup } = scimOf(server);

test.each([
  ['no token', {}],
  ['another token', { authorization: `Bearer ${token}x` }],
  ['another scheme', { authorization: `Basic ${token}` }],
])('%s is refused', async (_what, headers) => {
  const response = await fetch(`${server.url}/scim/v2/Users`, { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(response.headers.get('content-type')).toMatch(/^application\/scim\+json/);
  expect(await response.json()).toMatchObject({ status: '401' });
});

test('API keys and sessions are no tokens, and the token is no API key', async () => {
  const ada = await server.signUp();
  const { secret } = await server.createKey(ada);
  const wrong: Record<string, string>[] = [
    { authorization: `Bearer ${secret}` },
    { cookie: ada.cookie },
  ];
  for (const headers of wrong) {
    expect((await fetch(`${server.url}/scim/v2/Users`, { headers })).status).toBe(401);
  }
  expect((await server.rest('GET', '/users/me/organizations', { key: token })).status).toBe(401);
});

test('without a token there is no SCIM', async () => {
  const without = await startServer();
  const authorization = `Bearer ${token}`;
  const response = await fetch(`${without.url}/scim/v2/Users`, { headers: { authorization } });
  expect(response.status).toBe(404);
  await without.close();
});

test('requests are limited', async () => {
  const rateLimits = { perKey: 0, perAddress: 2, perOrganization: 3 };
  const limited = await startServer({ config: { rateLimits, scim: { token, heir: undefined } } });
  const client = scimOf(limited);
  for (let count = 0; count < 3; count++) {
    expect((await client.scim('GET', '/Users')).status).toBe(200);
  }
  const refused = await client.scim('GET', '/Users');
  expect(refused).toMatchObject({ status: 429, body: { status: '429' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const wrong = () => client.scim('GET', '/Users', undefined, { authorization: 'Bearer wrong' });
  expect([(await wrong()).status, (await wrong()).status, (await wrong()).status]).toEqual([
    401, 401, 429,
  ]);
  await limited.close();
});

test('describes itself', async () => {
  expect(await scim('GET', '/ServiceProviderConfig')).toMatchObject({
    status: 200,
    body: {
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 100 },
      changePassword: { supported: false },
      sort: { supported: false },
      etag: { supported: false },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    },
  });
  const types = await scim('GET', '/ResourceTypes');
  expect(arrayAt(types.body, 'Resources')).toMatchObject([
    { name: 'User', endpoint: '/Users', schema: userSchema },
    { name: 'Group', endpoint: '/Groups' },
  ]);
  expect((await scim('GET', '/ResourceTypes/User')).body).toMatchObject({ id: 'User' });
  const { body } = await scim('GET', `/Schemas/${userSchema}`);
  const names = arrayAt(body, 'attributes').map((one) => textAt(one, 'name'));
  expect(names).toEqual(['userName', 'name', 'displayName', 'emails', 'active', 'groups']);
  expect((await scim('GET', '/Schemas')).body).toMatchObject({ totalResults: 2 });
  expect((await scim('GET', '/Schemas?filter=id pr')).status).toBe(403);
  expect((await scim('GET', '/Schemas/urn:x')).status).toBe(404);
});

test('what a user is described to have, a user has', async () => {
  const id = await createUser('whole@example.com', {
    name: { formatted: 'A B', familyName: 'B', givenName: 'A' },
    displayName: 'Ab',
    emails: [{ value: 'whole@example.com', display: 'Ab', type: 'work', primary: true }],
  });
  await createGroup('Everybody', id);
  const { body: schema } = await scim('GET', `/Schemas/${userSchema}`);
  const { body } = await scim('GET', `/Users/${id}`);
  for (const attribute of arrayAt(schema, 'attributes')) {
    expect(body).toHaveProperty([textAt(attribute, 'name')]);
  }
});

test('lists pages, totals and chosen attributes', async () => {
  for (const name of ['a', 'b', 'c']) await createUser(`page-${name}@example.com`);
  const filter = `filter=${encodeURIComponent('userName sw "page-"')}`;
  const page = async (query: string) => (await scim('GET', `/Users?${filter}&${query}`)).body;
  expect(await page('startIndex=2&count=1')).toMatchObject({
    totalResults: 3,
    startIndex: 2,
    itemsPerPage: 1,
    Resources: [{ userName: 'page-b@example.com' }],
  });
  expect(await page('count=0')).toMatchObject({ totalResults: 3, Resources: [] });
  expect(await page('startIndex=-1&count=500')).toMatchObject({ startIndex: 1, itemsPerPage: 3 });
  const [first] = arrayAt(await page('attributes=userName,name.givenName'), 'Resources');
  expect(first).toEqual({
    schemas: [userSchema],
    id: expect.any(String),
    userName: 'page-a@example.com',
  });
  const [other] = arrayAt(await page('excludedAttributes=emails,meta'), 'Resources');
  expect(other).not.toHaveProperty('emails');
  expect(await scim('GET', '/Users?count=many')).toMatchObject({
    status: 400,
    body: { scimType: 'invalidValue', detail: 'count must be a whole number' },
  });
});

test.each([
  'userName',
  'userName eq',
  'userName is "a"',
  'userName eq a',
  'userName eq "a" and',
  '(userName eq "a"',
  'userName eq "a")',
  'password eq "a"',
  'active eq "perhaps"',
  'emails.value co "a"',
  'emails[type eq "work"',
  'displayName gt 1',
  '"userName" eq "a"',
  `${'('.repeat(3_000)}`,
  '__proto__ eq "a"',
])('the filter %s is refused', async (filter) => {
  const answer = await find('Users', filter);
  expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
});

test.each([
  ['invalid JSON', '{', 400, 'invalidSyntax', 'valid JSON'],
  ['a list', '[]', 400, 'invalidSyntax', 'JSON object'],
  ['no userName', { schemas: [userSchema] }, 400, 'invalidValue', 'userName is required'],
  ['no address', { userName: 'ada' }, 400, 'invalidValue', 'emails must have an address'],
  [
    'a wrong address',
    { userName: 'a', emails: [{ value: 'b' }] },
    400,
    'invalidValue',
    'emails.0.value must be an email',
  ],
  [
    'a wrong type',
    { userName: 'a@example.com', active: 'perhaps' },
    400,
    'invalidValue',
    'active must be true or false',
  ],
  [
    'a name of two lines',
    { userName: 'a@example.com', displayName: 'a\nb' },
    400,
    'invalidValue',
    'displayName',
  ],
  [
    'too much',
    { userName: 'a@example.com', title: 'x'.repeat(1_100_000) },
    413,
    undefined,
    'larger',
  ],
])('%s is refused', async (_what, body, status, scimType, detail) => {
  const answer = await scim('POST', '/Users', body);
  expect(answer).toMatchObject({
    status,
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      detail: expect.stringContaining(detail),
      ...(scimType && { scimType }),
    },
  });
});

test('other content types and endpoints are refused', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect((await scim('POST', '/Users', '{}', headers)).status).toBe(415);
  expect((await scim('POST', '/Bulk', {})).status).toBe(501);
  expect((await scim('GET', '/Me')).status).toBe(501);
  expect((await scim('GET', '/Devices')).status).toBe(404);
});

test.each([
  [{ op: 'move', path: 'displayName' }, 'invalidSyntax'],
  [{ op: 'remove' }, 'noTarget'],
  [{ op: 'replace', path: 'id', value: 'usr_1' }, 'mutability'],
  [{ op: 'replace', path: 'display name', value: 'a' }, 'invalidPath'],
  [{ op: 'replace', path: 'name[type eq "a"]', value: 'a' }, 'invalidPath'],
  [{ op: 'replace', path: 'emails[type', value: 'a' }, 'invalidPath'],
  [{ op: 'replace', path: 'emails[type eq]', value: 'a' }, 'invalidFilter'],
  [{ op: 'replace', path: 'emails[type ne "work"].value', value: 'a@example.com' }, 'noTarget'],
  [{ op: 'replace', value: 'a' }, 'invalidValue'],
  [{ op: 'remove', path: 'userName' }, 'invalidValue'],
  [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
])('the operation %j is refused with %s', async (operation, scimType) => {
  const name = `${Math.random()}@example.com`;
  const id = await createUser(name, { emails: [{ value: name, type: 'work' }] });
  const change = { op: 'replace', path: 'displayName', value: 'Changed' };
  expect(await patch(`/Users/${id}`, change, operation)).toMatchObject({
    status: 400,
    body: { scimType },
  });
  // All or nothing.
  expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({ displayName: name });
});

test('one of two concurrent users with a name is created', async () => {
  const body = { schemas: [userSchema], userName: 'twice@example.com' };
  const answers = await Promise.all([1, 2, 3].map(() => scim('POST', '/Users', body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(idsIn(await find('Users', 'userName eq "twice@example.com"'))).toHaveLength(1);
});
