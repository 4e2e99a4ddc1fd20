// ETags passing through a proxy that compresses responses.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { textAt } from '../support/document/json.ts';
import { missing } from '../support/server/program.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const noNginx = missing('nginx');

const server = useServer();
const ada = useCaller(server, { once: true });

/** Resources with `If-Match`: path, body to create one, body to change it. */
const things: [string, object, object][] = [
  ['qr-codes', { type: 'URL', name: 'A', data: { url: 'https://example.com' } }, { name: 'B' }],
  ['folders', { name: 'A' }, { name: 'B' }],
  ['style-presets', { name: 'A', style: {} }, { name: 'B' }],
  ['webhooks', { url: 'https://example.com', events: ['qr.created'] }, { active: false }],
];

/** With a unique name, if it has one. */
const named = (body: object, name: string) => ({ ...body, ...('name' in body && { name }) });

async function make(place: string, body: object): Promise<string> {
  const created = await ada.rest('POST', `/${place}`, { body });
  expect(created.status).toBe(201);
  return `/${place}/${textAt(created.body, 'id')}`;
}

describe.each(things)('%s', (place, body, change) => {
  test('accept ETags modified by proxies, but no older ones', async () => {
    for (const mark of [
      (etag: string) => `W/${etag}`,
      (etag: string) => etag.replace(/"$/, '-gzip"'),
      (etag: string) => etag.replace(/"$/, ';gzip"'),
      (etag: string) => `"9-9", W/${etag.replace(/"$/, '-br"')}`,
    ]) {
      const at = await make(place, named(body, `A ${mark('"1"')}`));
      const etag = (await ada.rest('GET', at)).headers.get('etag') ?? '';
      const same = { headers: { 'if-none-match': mark(etag) } };
      expect((await ada.rest('GET', at, same)).status).toBe(304);
      const renamed = named(change, `B ${mark('"1"')}`);
      const put = () => ada.rest('PUT', at, { body: renamed, headers: { 'if-match': mark(etag) } });
      expect((await put()).status).toBe(200);
      expect((await put()).body).toMatchObject({
        message: 'The resource has changed since you read it',
      });
    }
  });

  test('do not match the ETag of another resource', async () => {
    const at = await make(place, named(body, 'Other'));
    for (const wrong of ['"abc"', 'W/"abc-gzip"']) {
      const response = await ada.rest('PUT', at, { body: change, headers: { 'if-match': wrong } });
      expect(response.status).toBe(412);
      expect(response.body).toMatchObject({
        code: 'PRECONDITION_FAILED',
        message:
          'The ETag does not belong to this resource. Read the resource again to get its current ETag.',
      });
    }
  });
});

describe.skipIf(noNginx)(`nginx with gzip on${noNginx ? ` (${noNginx})` : ''}`, () => {
  let folder: string;
  let stop: () => Promise<unknown>;
  let url: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ilqr-nginx-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n');
    const file = path.join(folder, 'nginx.conf');
    await writeFile(
      file,
      `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;
events {}
http {
  access_log off; ${folders}
  gzip on; gzip_proxied any; gzip_min_length 1; gzip_types application/json;
  server { listen 127.0.0.1:${port}; location / { proxy_pass ${server.url}; } }
}`,
    );
    const nginx = spawn('nginx', ['-c', file, '-e', 'stderr'], { stdio: 'ignore' });
    const ended = once(nginx, 'exit');
    stop = () => {
      nginx.kill();
      return ended;
    };
    const isUp = () =>
      fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (let tries = 0; tries < 100 && !(await isUp()); tries += 1) await sleep(100);
  });
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  test.each(things)('%s can be read, cached and updated', async (place, body, change) => {
    const at = await make(place, named(body, 'Proxied'));
    const ask = (method: string, headers: Record<string, string>, sent?: object) =>
      fetch(`${url}/api/v1/organizations/${ada.organizationId}${at}`, {
        method,
        headers: {
          'x-api-key': ada.key,
          'content-type': 'application/json',
          'accept-encoding': 'gzip',
          ...headers,
        },
        ...(sent && { body: JSON.stringify(sent) }),
      });
    const read = await ask('GET', {});
    expect(read.headers.get('content-encoding')).toBe('gzip');
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect((await ask('GET', { 'if-none-match': etag })).status).toBe(304);
    const renamed = named(change, 'Renamed');
    expect((await ask('PUT', { 'if-match': etag }, renamed)).status).toBe(200);
    expect((await ask('PUT', { 'if-match': etag }, renamed)).status).toBe(412);
  });
});
