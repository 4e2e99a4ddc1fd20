// A key that is limited to a folder, with QR codes inside and outside of it.
import { beforeEach } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { live } from '../support/live.ts';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

interface Limited {
  key: string;
  inside: { folder: string; id: string; shortCode: string };
  /** In another folder, and in none. */
  outside: { folder: string; id: string; loose: string; shortCode: string };
  rest(method: string, path: string, body?: object): ReturnType<TestServer['rest']>;
  graphql(query: string, variables?: object): ReturnType<TestServer['graphql']>;
}

export const item = { type: 'URL', name: 'New', data: { url: 'https://example.com' } };

/** A new one for each test. */
export function useLimitedKey(server: TestServer, owner: Caller): Limited {
  let limited: Limited | undefined;
  beforeEach(async () => {
    const folderNamed = async (name: string) =>
      textAt((await owner.rest('POST', '/folders', { body: { name } })).body, 'id');
    const code = (name: string, folderId?: string) =>
      owner.createQrCode({ name, tags: [name], ...(folderId && { folderId }) });
    const [mine, theirs] = [await folderNamed('Inside'), await folderNamed('Outside')];
    const inside = { folder: mine, ...(await code('Inside', mine)) };
    const { id: loose } = await code('Loose');
    const outside = { folder: theirs, ...(await code('Outside', theirs)), loose };
    const { secret: key } = await server.createKey(owner, { folderIds: [mine] });
    const { organizationId: org } = owner;
    limited = {
      key,
      inside,
      outside,
      rest: (method, path, body) =>
        server.rest(method, `/organizations/${org}${path}`, { key, ...(body && { body }) }),
      graphql: (query, variables) =>
        server.graphql(query, { org, ...variables }, { 'x-api-key': key }),
    };
  });
  return live(() => limited);
}
