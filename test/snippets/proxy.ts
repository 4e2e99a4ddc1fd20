// Runs the proxy configuration of the guide in a real proxy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { expectUntil, outputOf } from '../support/server/program.ts';
import { startServer } from '../support/server/server.ts';
import type { Snippet } from './snippet.ts';
import type { World } from './world.ts';

const campaign = { source: '日'.repeat(100), campaign: 'spring' };
/** 4,096 characters as sent. */
const longestUrl = `https://example.com/${'語'.repeat(349)}xxx`;

export async function checkProxy({ code }: Snippet, world: World): Promise<void> {
  const port = await freePort();
  const publicUrl = `https://qr.example.com:${port}`;
  const shortUrl = `https://go.example.com:${port}`;
  const server = await startServer({ config: { publicUrl, shortUrl, trustProxy: 1 } });
  world.atEnd.push(server.close);
  const certificate = path.join(world.folder, 'qr.example.com');
  const created = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=qr.example.com -keyout ${certificate}.key -out ${certificate}.crt`;
  await outputOf('openssl', created.split(' '));
  const block = code
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('http://localhost:4000', server.url)
    .replaceAll('/etc/ssl/qr.example.com', certificate);
  expect(block.match(new RegExp(certificate, 'g'))).toHaveLength(2);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${world.folder}/${name};`)
    .join('\n');
  const file = path.join(world.folder, 'nginx.conf');
  await writeFile(
    file,
    `daemon off; master_process off; pid ${world.folder}/nginx.pid; error_log stderr;
events {}
http { access_log off; ${folders}
${block}
}`,
  );
  const nginx = spawn('nginx', ['-c', file, '-e', 'stderr'], { stdio: 'ignore' });
  const ended = once(nginx, 'exit');
  world.atEnd.push(async () => {
    nginx.kill();
    await ended;
  });

  const hosts = ['qr', 'go'].flatMap((host) => [
    '--resolve',
    `${host}.example.com:${port}:127.0.0.1`,
  ]);
  const curl = (...words: string[]) => outputOf('curl', ['-sk', ...hosts, ...words]);
  const isUp = () => curl(`${publicUrl}/healthz`).catch(() => '');
  for (let tries = 0; tries < 50 && (await isUp()) === ''; tries += 1) await sleep(100);
  expect(await isUp()).toBe('{"status":"ok"}');

  // The address is the one that the proxy sees, whatever the client claims.
  const json = ['-H', 'Content-Type: application/json'];
  const signUp = {
    query:
      'mutation { signUp(input: {email: "proxied@example.com", password: "four random words", name: "P", organizationName: "P"}) { user { id } } }',
  };
  const response = await curl(
    ...['-i', '--interface', '127.0.0.2', '-H', 'X-Forwarded-For: 203.0.113.9', ...json],
    ...['-d', JSON.stringify(signUp), `${publicUrl}/graphql`],
  );
  expect(response).toMatch(/set-cookie: __Host-ilqr_session=.+Secure/i);
  const session = await server.prisma.session.findFirst();
  expect(session?.address).toBe('127.0.0.2');

  // Short links, on both hosts, also in capital letters.
  const person = await server.signUp();
  const { secret } = await server.createKey(person);
  const { id } = await server.createQrCode(secret, person.organizationId, { shortCode: 'menu' });
  for (const link of [`${shortUrl}/menu`, `${shortUrl}/MENU`, `${publicUrl}/Q/MENU`])
    expect(await curl('-w', '%{http_code} %{redirect_url}', link)).toContain(
      '302 https://example.com',
    );

  // The longest allowed destination, percent-encoded and with its campaign parameters.
  await server.createQrCode(secret, person.organizationId, {
    shortCode: 'long',
    data: { url: longestUrl },
    routing: { utm: campaign },
  });
  const sent = await curl('-w', '%{http_code} %{redirect_url}', `${shortUrl}/long`);
  expect(sent).toMatch(/^302 https:/);
  expect(sent).toHaveLength('302 '.length + 4_096);

  // Events arrive while the stream is open.
  const subscription = `subscription { qrCodeScanned(organizationId: "${person.organizationId}", qrCodeId: "${id}") { qrCodeId } }`;
  const key = ['-H', `X-API-Key: ${secret}`];
  await expectUntil(
    `"qrCodeId":"${id}"`,
    'curl',
    [
      ...['-skN', ...hosts, ...key, ...json, '-H', 'Accept: text/event-stream'],
      ...['-d', JSON.stringify({ query: subscription }), `${publicUrl}/graphql`],
    ],
    {},
    () => curl(`${shortUrl}/menu`),
  );

  // Larger than the default limit of most proxies.
  const rows = path.join(world.folder, 'large.csv');
  await writeFile(rows, `name,url\n${'A code,https://example.com\n'.repeat(40_000)}`);
  const imported = await curl(
    ...['-X', 'POST', ...key, '-H', 'Content-Type: text/csv', '--data-binary', `@${rows}`],
    `${publicUrl}/api/v1/organizations/${person.organizationId}/qr-codes/import?dryRun=true`,
  );
  expect(imported).toContain('"created":40000');
}
