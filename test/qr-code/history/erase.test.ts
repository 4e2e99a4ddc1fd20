// Erasing a person erases them from the versions of QR codes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { ask, type Running, runOperator } from '../../support/server/command.ts';
import { createApiKey, restOf } from '../../support/server/organization.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
beforeAll(async () => {
  places = await createPlaces('embedded');
  place = await places.prepare('one');
  server = await places.serve(place);
});
afterAll(() => places.close());

const email = 'bob.unique@example.com';

async function signUp(address: string, name: string, invitation = '') {
  const { body, cookie } = await ask(
    server.url,
    `mutation { signUp(input: {email: "${address}", password: "four random words", name: "${name}", organizationName: "Harbor"${invitation}}) { organization { id } } }`,
  );
  return { cookie, organizationId: textAt(body, 'data.signUp.organization.id') };
}

test('name, email address and contacts are replaced; other words are not', async () => {
  const ada = await signUp('ada@example.com', 'Ada');
  const { organizationId } = ada;
  const invited = await ask(
    server.url,
    `mutation { createInvitation(input: {organizationId: "${organizationId}", email: "${email}", role: ADMIN}) { token } }`,
    { cookie: ada.cookie },
  );
  const token = textAt(invited.body, 'data.createInvitation.token');
  const bob = await signUp(email, 'Robert Unique', `, invitation: "${token}"`);
  const [adasKey, bobsKey] = [
    await createApiKey(server.url, ada),
    await createApiKey(server.url, { ...bob, organizationId }),
  ];
  const send = restOf(server.url, { key: adasKey, organizationId });
  const asBob = restOf(server.url, { key: bobsKey, organizationId });
  const contact = { firstName: 'Robert', lastName: 'Unique', email, phone: '+49 40 123456' };
  const card = { type: 'VCARD', name: 'Card of Robert Unique', data: contact };
  const id = textAt(await asBob('/qr-codes', card), 'id');
  const note = {
    type: 'TEXT',
    name: 'Roberta Unique',
    data: { text: `Write to BOB.unique@example.com` },
  };
  const other = textAt(await send('/qr-codes', note), 'id');
  await send('/qr-codes/bulk-update', {
    items: [
      { id, name: 'Card', data: { firstName: 'Nobody' } },
      { id: other, name: 'Unique' },
    ],
  });
  // In another organization, the name is somebody else's.
  const carol = await signUp('carol@example.com', 'Carol');
  const key = await createApiKey(server.url, carol);
  const hers = restOf(server.url, { ...carol, key });
  const namesake = textAt(
    await hers('/qr-codes', { type: 'TEXT', name: 'Robert Unique', data: { text: email } }),
    'id',
  );

  const dry = await runOperator('erase-person', [email, '--dry-run'], place);
  expect(dry.output).toContain('traces in 4 versions of QR codes');
  const erased = await runOperator('erase-person', [email], place);
  expect(erased.output).toContain('traces in 4 versions of QR codes');

  const [created, changed] = Object(await send(`/qr-codes/${id}/versions`)).versions.toReversed();
  expect(created).toMatchObject({ number: 1, userName: null });
  expect(created.changes).toContainEqual({ field: 'name', from: null, to: 'Card of erased' });
  expect(created.changes).toContainEqual({
    ...{ field: 'data', from: null },
    to: { firstName: 'erased' },
  });
  expect(changed).toMatchObject({ number: 2, userName: 'Ada' });
  const notes = JSON.stringify(await send(`/qr-codes/${other}/versions`));
  expect(notes).toContain('"to":{"text":"Write to erased"}');
  expect(notes).toContain('"from":"Roberta Unique","to":"Unique"');
  const others = JSON.stringify(await hers(`/qr-codes/${namesake}/versions`));
  expect(others).toContain('"to":"Robert Unique"');
  expect(others).toContain('"to":{"text":"erased"}');
});
