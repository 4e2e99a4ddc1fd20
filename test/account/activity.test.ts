// Logins and sessions in the audit log and in the activity of a person.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

test('logins are in the log of the person, and in those of their organizations', async () => {
  const email = `${crypto.randomUUID()}@example.com`;
  const logIn = (password: string) =>
    server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
      input: { email, password },
    });
  const password = 'four random words';
  const joined = await server.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } organization { id } } }',
    { input: { email, password, name: 'Bob', organizationName: 'Bobs' } },
  );
  const organizationId = textAt(joined.data, 'signUp.organization.id');
  expect((await logIn('not his password')).errors).toHaveLength(1);
  const { headers } = await logIn(password);
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const read = async () => {
    const { data, errors } = await server.graphql(
      `{ me { activity { nodes { action address targets { id: targetId } } } }
         organization(id: "${organizationId}") { auditLog { nodes { action } } } }`,
      {},
      { cookie },
    );
    expect(errors).toEqual([]);
    const { me, organization } = Object(data);
    const names = (nodes: { action: string }[]) => nodes.map(({ action }) => action).sort();
    return [names(me.activity.nodes), names(organization.auditLog.nodes)];
  };
  await expect.poll(read).toEqual([
    ['failedLogIn', 'logIn', 'newDevice', 'signUp'],
    ['failedLogIn', 'logIn', 'newDevice', 'signUp'],
  ]);

  const userId = textAt(joined.data, 'signUp.user.id');
  const ofBob = await server.graphql(
    `{ organization(id: "${organizationId}") { auditLog(filter: { userId: "${userId}" }) {
      nodes { action } } } }`,
    {},
    { cookie },
  );
  expect(JSON.stringify(ofBob.data)).toContain('failedLogIn');

  // Nobody else sees them.
  const other = await server.graphql(
    `{ organization(id: "${ada.organizationId}") { auditLog(filter: { targetId: "${userId}" }) { totalCount } } }`,
    {},
    { cookie: ada.cookie },
  );
  expect(other.data).toEqual({ organization: { auditLog: { totalCount: 0 } } });
});

test('ended sessions are named, also those that a new password ends', async () => {
  const email = `${crypto.randomUUID()}@example.com`;
  const password = 'four random words';
  const input = { email, password, name: 'Eve', organizationName: 'Eves' };
  await server.graphql(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }',
    { input },
  );
  const { headers } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
  );
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  await server.graphql(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } } }',
    { input: { currentPassword: password, newPassword: 'four other words, random' } },
    { cookie },
  );
  const { data } = await server.graphql(
    '{ me { activity(first: 1) { nodes { action targets { type changes { field from to } } } } } }',
    {},
    { cookie },
  );
  expect(Object(data).me.activity.nodes).toEqual([
    {
      action: 'changePassword',
      targets: [
        { type: 'User', changes: [{ field: 'password', from: 'set', to: 'changed' }] },
        {
          type: 'Session',
          changes: [{ field: 'createdAt', from: expect.stringMatching(/^2/), to: null }],
        },
      ],
    },
  ]);
});

const wrong = 'currentPassword: "not his password"';
test.each([
  `changePassword(input: {${wrong}, newPassword: "four other words, random"}) { user { id } }`,
  `requestEmailChange(input: {${wrong}, newEmail: "other@example.com"}) { __typename }`,
  `deleteMe(input: {${wrong}}) { deletedUserId }`,
  'reauthenticate(input: {password: "not his password"}) { user { id } }',
])('a wrong current password is in the activity: %s', async (field) => {
  const bob = await server.signUp('Bob');
  const { errors } = await server.graphql(`mutation { ${field} }`, {}, { cookie: bob.cookie });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  const read = async () => {
    const { data } = await server.graphql(
      '{ me { activity { nodes { action } } } }',
      {},
      { cookie: bob.cookie },
    );
    return Object(data).me.activity.nodes;
  };
  await expect.poll(read).toEqual([{ action: 'failedLogIn' }]);
});

test('activity is only that of oneself, and not for API keys', async () => {
  const { secret } = await server.createKey(ada);
  const byKey = await server.graphql(
    '{ me { activity { totalCount } } }',
    {},
    { 'x-api-key': secret },
  );
  expect(byKey.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const { errors } = await server.graphql(
    `{ organization(id: "${ada.organizationId}") { members { nodes { user { id activity { totalCount } } } } } }`,
    {},
    { cookie: editor.cookie },
  );
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
