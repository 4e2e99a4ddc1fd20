// The own profile: name, language and time zone.
import { expect, test } from 'vitest';
import { useServer } from '../../support/server/setting.ts';

const server = useServer();

const updateMe =
  'mutation ($input: UpdateMeInput!) { updateMe(input: $input) { user { name locale timeZone } } }';

async function update(input: object, cookie: string) {
  const { data, errors } = await server.graphql(updateMe, { input }, { cookie });
  return { user: Object(data).updateMe?.user, messages: errors.map(({ message }) => message) };
}

test('omitted fields keep their values, null clears; the log says from what to what', async () => {
  const ada = await server.signUp('Ada');
  const at = { locale: 'DE-at', timeZone: 'Europe/Berlin' };
  const first = await update(at, ada.cookie);
  expect(first.user).toEqual({ name: 'Ada', locale: 'de-AT', timeZone: 'Europe/Berlin' });
  const second = await update({ name: 'Ada King', locale: null }, ada.cookie);
  expect(second.user).toEqual({ name: 'Ada King', locale: null, timeZone: 'Europe/Berlin' });
  const { data } = await server.graphql(
    `{ me { activity(first: 2) { nodes { action targets { type name changes { field from to } } } } }
      organization(id: "${ada.organizationId}") {
        auditLog(first: 1, filter: {action: "updateMe"}) { nodes { targets { name } } } } }`,
    {},
    { cookie: ada.cookie },
  );
  const { me, organization } = Object(data);
  expect(me.activity.nodes.map((entry: unknown) => Object(entry).targets[0].changes)).toEqual([
    [
      { field: 'name', from: 'Ada', to: 'Ada King' },
      { field: 'locale', from: 'de-AT', to: null },
    ],
    [
      { field: 'locale', from: null, to: 'de-AT' },
      { field: 'timeZone', from: null, to: 'Europe/Berlin' },
    ],
  ]);
  expect(organization.auditLog.nodes[0].targets[0].name).toBe('Ada King');
});

test.each([
  [{ locale: 'fr' }, 'input.locale must be a language tag of English or German'],
  [{ locale: 'German' }, 'input.locale must be a language tag of English or German'],
  [{ locale: '' }, 'input.locale must be a language tag of English or German'],
  [{ timeZone: '+02:00' }, 'input.timeZone must be an IANA time zone'],
  [{ timeZone: 'Europe/Atlantis' }, 'input.timeZone must be an IANA time zone'],
  [{ name: ' ' }, 'input.name must'],
  [{ name: 'Ada\nKing' }, 'input.name '],
])('%j is refused', async (input, message) => {
  const { cookie } = await server.signUp('Ada');
  const { messages } = await update(input, cookie);
  expect(messages).toEqual([expect.stringContaining(message)]);
});

test('others see the name, but neither language nor time zone; keys see neither', async () => {
  const ada = await server.signUp('Ada');
  const grace = await server.addMember(ada.organizationId, 'ADMIN');
  await update({ locale: 'de', timeZone: 'Europe/Berlin' }, ada.cookie);
  const { secret } = await server.createKey(ada);
  for (const field of ['locale', 'timeZone']) {
    const members = `{ organization(id: "${ada.organizationId}") { members { nodes { user { id ${field} } } } } }`;
    const seen = await server.graphql(members, {}, { cookie: grace.cookie });
    expect(seen.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(JSON.stringify(seen.data)).not.toMatch(/"de"|Berlin/);
    const byKey = await server.graphql(`{ me { ${field} } }`, {}, { 'x-api-key': secret });
    expect(byKey.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
});
