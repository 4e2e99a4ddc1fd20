// Resources of another organization are indistinguishable from resources that do not exist.
import { describe, expect, test } from 'vitest';
import { useCaller, usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const bob = usePerson(server, { once: true, name: 'Bob' });

describe('resources of another organization', () => {
  test('its paths respond like those of an organization that does not exist', async () => {
    const never = bob.organizationId.replace(/.{4}$/, 'zzzz');
    for (const rest of ['', '/qr_01h455vb4pex5vsknk084sn02q']) {
      for (const method of rest ? ['GET', 'PUT', 'PATCH', 'DELETE'] : ['GET', 'POST']) {
        const body = /^P/.test(method) ? { nonsense: 1 } : undefined;
        const ask = (organizationId: string) =>
          server.rest(method, `/organizations/${organizationId}/qr-codes${rest}`, {
            key: ada.key,
            body,
          });
        const [foreign, nothing] = [await ask(bob.organizationId), await ask(never)];
        expect(foreign.status, method).toBe(404);
        expect(foreign.bytes).toEqual(nothing.bytes);
      }
    }
  });

  test('its IDs in the caller’s own paths respond like IDs that do not exist', async () => {
    const bobsKey = await server.createKey(bob);
    const foreign = await server.createQrCode(bobsKey.secret, bob.organizationId);
    const never = foreign.id.replace(/.{4}$/, 'zzzz');
    for (const [method, tail] of [
      ['GET', ''],
      ['GET', '/download'],
      ['PUT', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['DELETE', '?purge=true'],
      ['POST', '/restore'],
    ] as const) {
      const ask = (id: string) =>
        ada.rest(method, `/qr-codes/${id}${tail}`, {
          body: /^P[UA]/.test(method) ? { name: 'mine now' } : undefined,
        });
      const [theirs, nothing] = [await ask(foreign.id), await ask(never)];
      expect(theirs.status, method).toBe(404);
      expect(theirs.bytes).toEqual(nothing.bytes);
    }
    const kept = await server.rest(
      'GET',
      `/organizations/${bob.organizationId}/qr-codes/${foreign.id}`,
      { key: bobsKey.secret },
    );
    expect(kept.body).toMatchObject({ name: 'Test' });
  });

  test('no GraphQL query returns any of its data', async () => {
    const bobsKey = await server.createKey(bob);
    const foreign = await server.createQrCode(bobsKey.secret, bob.organizationId);
    const ids = [bob.organizationId, bob.userId, bobsKey.id, foreign.id];
    for (const headers of [{ cookie: ada.cookie }]) {
      const { data, errors } = await server.graphql(
        `query ($ids: [ID!]!, $code: ID!, $org: ID!, $mine: ID!) {
          nodes(ids: $ids) { id }
          node(id: $code) { id }
          organization(id: $org) { id }
          mine: organization(id: $mine) { qrCode(id: $code) { id } }
        }`,
        { ids, code: foreign.id, org: bob.organizationId, mine: ada.organizationId },
        headers,
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({
        nodes: [null, null, null, null],
        node: null,
        organization: null,
        mine: { qrCode: null },
      });
    }
  });

  test.each([
    ['updateQrCode', 'updateQrCode(input: {id: $id, name: "x"}) { qrCode { id } }', 'qr'],
    ['revertQrCode', 'revertQrCode(input: {id: $id, version: 1}) { qrCode { id } }', 'qr'],
    ['duplicateQrCode', 'duplicateQrCode(input: {id: $id}) { qrCode { id } }', 'qr'],
    ['deleteQrCode', 'deleteQrCode(input: {id: $id}) { deletedQrCodeId }', 'qr'],
    ['restoreQrCode', 'restoreQrCode(input: {id: $id}) { qrCode { id } }', 'qr'],
    ['purgeQrCode', 'purgeQrCode(input: {id: $id}) { purgedQrCodeId }', 'qr'],
    ['revokeApiKey', 'revokeApiKey(input: {id: $id}) { apiKey { id } }', 'key'],
    ['rotateApiKey', 'rotateApiKey(input: {id: $id}) { secret }', 'key'],
  ])('%s on its resources returns NOT_FOUND, as for unknown IDs', async (_name, field, kind) => {
    const bobsKey = await server.createKey(bob);
    const foreign =
      kind === 'qr'
        ? (await server.createQrCode(bobsKey.secret, bob.organizationId)).id
        : bobsKey.id;
    const ask = (id: string) =>
      server.graphql(`mutation ($id: ID!) { ${field} }`, { id }, { cookie: ada.cookie });
    const [theirs, nothing] = [await ask(foreign), await ask(foreign.replace(/.{4}$/, 'zzzz'))];
    expect(theirs.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(theirs.errors).toEqual(nothing.errors);
    expect(theirs.data).toEqual(nothing.data);
  });
});
