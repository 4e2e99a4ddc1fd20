// One's own passkeys: renaming and deleting them, and who sees them.
import { expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { createPasskey } from '../../support/passkey/passkey.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);
const bob = usePerson(server, { name: 'Bob' });

const passkeysOf = async ({ cookie }: Person) =>
  Object((await server.graphql('{ me { passkeys { id name } } }', {}, { cookie })).data).me
    .passkeys;

const update = ({ cookie }: Person, input: object) =>
  server.graphql(
    'mutation ($input: UpdatePasskeyInput!) { updatePasskey(input: $input) { passkey { id name } } }',
    { input },
    { cookie },
  );
const remove = ({ cookie }: Person, id: string) =>
  server.graphql(
    'mutation ($input: DeletePasskeyInput!) { deletePasskey(input: $input) { deletedPasskeyId } }',
    { input: { id } },
    { cookie },
  );

test('can be renamed and deleted', async () => {
  const { id } = await createPasskey(server, ada);
  const { data } = await update(ada, { id, name: 'Key on the ring' });
  expect(data).toEqual({ updatePasskey: { passkey: { id, name: 'Key on the ring' } } });
  expect((await remove(ada, id)).data).toEqual({ deletePasskey: { deletedPasskeyId: id } });
  expect(await passkeysOf(ada)).toEqual([]);
});

test('NOT_FOUND for those of others, deleted ones and other things', async () => {
  const { id } = await createPasskey(server, bob);
  for (const other of [id, createId('Passkey'), ada.userId, 'x']) {
    for (const { errors } of [
      await update(ada, { id: other, name: 'N' }),
      await remove(ada, other),
    ])
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  expect(await passkeysOf(bob)).toEqual([{ id, name: 'Laptop' }]);
});

test('nobody else sees them', async () => {
  await createPasskey(server, bob);
  await server.prisma.member.create({
    data: {
      id: createId('Member'),
      organizationId: ada.organizationId,
      userId: bob.userId,
      role: 'ADMIN',
    },
  });
  const { errors } = await server.graphql(
    'query ($id: ID!) { node(id: $id) { ... on User { name passkeys { id } } } }',
    { id: bob.userId },
    { cookie: ada.cookie },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('the only way to sign in cannot be deleted', async () => {
  const { id } = await createPasskey(server, ada);
  const { id: other } = await createPasskey(server, ada, 'Phone');
  await server.prisma.user.update({ where: { id: ada.userId }, data: { passwordHash: null } });
  expect((await remove(ada, other)).errors).toEqual([]);
  expect((await remove(ada, id)).errors).toMatchObject([
    {
      message: 'This is your only way to sign in; set a password or add a passkey first',
      extensions: { code: 'CONFLICT' },
    },
  ]);
  expect(await passkeysOf(ada)).toEqual([{ id, name: 'Laptop' }]);
});

test('without the last one, the rest of a request is as in an organization that requires one', async () => {
  const { id } = await createPasskey(server, ada);
  const where = { id: ada.organizationId };
  await server.prisma.organization.update({ where, data: { requiresSecondFactor: true } });
  const { errors } = await server.graphql(
    `mutation ($delete: DeletePasskeyInput!, $create: CreateFolderInput!) {
      deletePasskey(input: $delete) { deletedPasskeyId }
      createFolder(input: $create) { folder { id } }
    }`,
    { delete: { id }, create: { organizationId: ada.organizationId, name: 'Menus' } },
    { cookie: ada.cookie },
  );
  expect(await passkeysOf(ada)).toEqual([]);
  expect(errors).toMatchObject([{ path: ['createFolder'], extensions: { code: 'FORBIDDEN' } }]);
});
