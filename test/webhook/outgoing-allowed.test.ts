// URLs in a private network that the operator allows.
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFetchPublic, OutgoingError } from '../../src/http/outgoing.ts';
import { useServer } from '../support/server/setting.ts';
import { createLogo, refused, svg, useInside } from './outgoing.ts';

const open = useServer({ config: { allowedPrivateNetworks: ['127.0.0.1/32', '10.9.0.0/16'] } });
const inside = useInside();

describe('in a network that the operator allows', () => {
  const at = (path: string) => `http://127.0.0.1:${inside.port}${path}`;

  test('hosts can be reached, also by name', async () => {
    expect(await createLogo(open, at('/logo.svg'))).toMatchObject({ status: 201 });
    expect(await createLogo(open, `http://localhost:${inside.port}/again`)).toMatchObject({
      status: 200,
    });
    expect(inside.asked).toEqual(['/logo.svg', '/again']);
  });

  test('requests contain no credentials', async () => {
    let sent: object = {};
    inside.respond = (request, response) => {
      sent = request.headers;
      response.end(svg);
    };
    await createLogo(open, at('/'));
    expect(Object.keys(sent).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test.each([
    'http://0.0.0.0:PORT/secret',
    'http://[::ffff:0.0.0.0]:PORT/secret',
    '//0:PORT/secret',
    'https://169.254.169.254/secret',
  ])('a redirect to %s is rejected', async (location) => {
    inside.respond = (_request, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(inside.port)) }).end();
    expect(await createLogo(open, at('/start'))).toEqual(refused);
    expect(inside.asked).toEqual(['/start']);
  });

  test('a redirect to something other than a web URL is rejected', async () => {
    inside.respond = (_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await createLogo(open, at('/start'))).toMatchObject({ status: 422 });
    inside.respond = (_request, response) =>
      response.writeHead(302, { location: `http://a:b@127.0.0.1:${inside.port}/` }).end();
    expect(await createLogo(open, at('/start'))).toMatchObject({ status: 422 });
    expect(inside.asked).toEqual(['/start', '/start']);
  });

  test('three redirects are followed, a fourth is not', async () => {
    inside.respond = ({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end(svg);
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    };
    expect(await createLogo(open, at('/3'))).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/4'))).toMatchObject({
      status: 422,
      message: 'url redirects more than 3 times',
    });
    expect(inside.asked).toEqual(['/3', '/2', '/1', '/0', '/4', '/3', '/2', '/1']);
  });

  test('reading stops when the response is too large', async () => {
    inside.respond = (_request, response) =>
      response.writeHead(200, { 'content-length': 2_000_000 }).end();
    const message = 'url returned more than 1048576 bytes';
    expect(await createLogo(open, at('/told'))).toMatchObject({ status: 422, message });
    let stopped = false;
    inside.respond = (_request, response) => {
      const chunk = Buffer.alloc(65_536);
      const timer = setInterval(() => response.write(chunk), 1);
      response.on('close', () => {
        clearInterval(timer);
        stopped = true;
      });
    };
    expect(await createLogo(open, at('/endless'))).toMatchObject({ status: 422, message });
    await expect.poll(() => stopped).toBe(true);
  });

  test('compressed responses are rejected, errors of the host are reported', async () => {
    inside.respond = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000)));
    expect(await createLogo(open, at('/bomb'))).toMatchObject({
      status: 422,
      message: 'url returned a compressed response, which was not requested',
    });
    inside.respond = (_request, response) => response.writeHead(404).end(svg);
    expect(await createLogo(open, at('/missing'))).toMatchObject({
      status: 422,
      message: 'url returned status 404 instead of 200',
    });
  });

  test('a host that is silent, disconnects or is slow gets no more than the timeout', async () => {
    const fetchPublic = createFetchPublic(['127.0.0.1']);
    const limits = { maxBytes: 1_000, timeoutMs: 300, accept: '*/*' };
    const silent: RequestListener = () => undefined;
    const broken: RequestListener = (_request, response) => {
      response.write('<svg');
      setTimeout(() => response.destroy(), 20);
    };
    const trickling: RequestListener = (_request, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    for (const listener of [silent, broken, trickling]) {
      inside.respond = listener;
      await expect(fetchPublic(at('/'), limits)).rejects.toThrow(OutgoingError);
    }
  });

  test('no transaction is open during the request', async () => {
    inside.respond = async (_request, response) => {
      // The embedded database has one connection, which a transaction would block.
      const { _count } = await open.prisma.organization.aggregate({ _count: true });
      const data = { id: `org_${_count}`, name: 'M', slug: `meanwhile-${_count}` };
      await open.prisma.organization.create({ data });
      response.end(svg);
    };
    expect(await createLogo(open, at('/'))).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/'), { 'idempotency-key': 'one' })).toMatchObject({
      status: 200,
    });
    expect(inside.asked).toEqual(['/', '/']);
  });

  test('a file is not fetched again for the same Idempotency-Key', async () => {
    const once = { 'idempotency-key': 'two' };
    expect(await createLogo(open, at('/'), once)).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/'), once)).toMatchObject({ status: 200 });
    expect(await createLogo(open, at('/other'), once)).toMatchObject({ status: 409 });
    expect(inside.asked).toEqual(['/']);
  });
});
