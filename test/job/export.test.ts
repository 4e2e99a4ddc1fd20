// Exports that run in the background.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { defaultSchedule } from '../../src/webhook/schedule.ts';
import { follow } from '../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { jobsOf } from './job.ts';

const server = useServer({ schedule: defaultSchedule });
const ada = useCaller(server);
const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ada.graphql(query, variables);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return data;
};
const jobs = jobsOf(ask, () => ada.organizationId);

async function fileOf(url: string | null, headers: Record<string, string> = {}) {
  const response = await fetch(url ?? '', { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString() };
}

const createCodes = async (count: number) => {
  const items = Array.from({ length: count }, (_, index) => ({
    name: `Code ${index}`,
    content: { url: { url: `https://example.com/${index}` } },
  }));
  const query =
    'mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) { succeeded } }';
  await ask(query, { input: { organizationId: ada.organizationId, items } });
};

describe('an export of QR codes', () => {
  test('is the same file as over REST', async () => {
    await createCodes(130);
    await ada.createQrCode({ name: 'Last', tags: ['print'] });
    for (const [input, query] of [
      [{}, ''],
      [
        { orderBy: 'NAME_ASC', separator: 'SEMICOLON', bom: true },
        '?sort=name&separator=semicolon&bom=true',
      ],
      [{ filter: { tag: 'print' } }, '?tag=print'],
      [
        { filter: { search: 'Code 1' }, orderBy: 'CREATED_AT_ASC' },
        '?search=Code%201&sort=createdAt',
      ],
      [{ filter: { tag: 'nothing' } }, '?tag=nothing'],
    ] as const) {
      const job = await jobs.exported(input);
      expect(job).toMatchObject({ status: 'DONE', content: 'QR_CODES', fileName: 'qr-codes.csv' });
      const file = await fileOf(job.url);
      const { bytes, headers } = await ada.rest('GET', `/qr-codes/export${query}`);
      expect(file.text).toBe(Buffer.from(bytes).toString());
      expect(job.size).toBe(file.bytes.length);
      const total = Number(headers.get('x-total-count'));
      expect(job.progress).toEqual({ done: total, total });
    }
  });

  test('as ZIP contains the list and an image of each code', async () => {
    await createCodes(12);
    const job = await jobs.exported({ format: 'ZIP', image: 'SVG', size: 300 });
    expect(job).toMatchObject({ status: 'DONE', fileName: 'qr-codes.zip' });
    const file = await fileOf(job.url);
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect(file.headers.get('content-length')).toBe(String(file.bytes.length));
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="qr-codes.zip"');
    expect(job.size).toBe(file.bytes.length);
    const { bytes } = await ada.rest('GET', '/qr-codes/export?format=zip&image=svg&size=300');
    const contents = (zip: Uint8Array) =>
      Object.entries(unzipSync(zip)).map(([name, data]) => [name, Buffer.from(data).toString()]);
    expect(contents(file.bytes)).toEqual(contents(bytes));
    expect(contents(file.bytes)).toHaveLength(13);
  });

  test('can be downloaded in ranges, which fit together', async () => {
    await createCodes(7);
    const job = await jobs.exported({ format: 'ZIP', image: 'SVG' });
    const { bytes } = await fileOf(job.url);
    const size = bytes.length;
    const first = await fileOf(job.url, { range: 'bytes=0-999' });
    expect([first.status, first.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-999/${size}`,
    ]);
    const rest = await fileOf(job.url, { range: 'bytes=1000-' });
    expect(Buffer.concat([first.bytes, rest.bytes]).equals(bytes)).toBe(true);
    const tail = await fileOf(job.url, { range: 'bytes=-10' });
    expect(tail.bytes.equals(bytes.subarray(-10))).toBe(true);
    const beyond = await fileOf(job.url, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
  });

  test('fails once who started it has lost access', async () => {
    await createCodes(1);
    await server.prisma.organization.update({
      where: { id: ada.organizationId },
      data: { deletedAt: new Date() },
    });
    const { id } = await server.prisma.job.create({
      data: {
        id: 'exp_01m8aaxhsffevtqvmmm1ath4ek',
        organizationId: ada.organizationId,
        kind: 'QR_CODE_EXPORT',
        userId: ada.userId,
        apiKeyId: ada.keyId,
        address: '',
        requestId: 'job',
        fileName: 'qr-codes.csv',
        input: {
          filter: {},
          format: 'CSV',
          image: 'png',
          size: 512,
          dialect: { separator: 'COMMA', bom: false },
        },
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    // It waits as long as the organization is in the trash.
    await server.prisma.apiKey.update({ where: { id: ada.keyId }, data: { revoked: true } });
    await server.prisma.organization.update({
      where: { id: ada.organizationId },
      data: { deletedAt: null },
    });
    const bob = await server.addMember(ada.organizationId, 'VIEWER');
    const asBob = jobsOf(
      async (query, variables) => {
        const { data } = await server.graphql(query, variables, { cookie: bob.cookie });
        return data;
      },
      () => ada.organizationId,
    );
    expect(await asBob.exportEnd(id)).toMatchObject({
      status: 'FAILED',
      error: 'The person or API key that started this no longer has access',
      url: null,
    });
  });
});

describe('an export of scans', () => {
  test('is the same file as over REST, also as a timeline', async () => {
    const { id, shortUrl } = await ada.createQrCode();
    for (let count = 0; count < 3; count += 1) await follow(shortUrl);
    await server.app.scansSettled();
    for (const [input, query] of [
      [{}, ''],
      [{ interval: 'DAY' }, '?interval=day'],
      [{ separator: 'TAB', timeZone: 'Europe/Berlin' }, '?separator=tab&timeZone=Europe/Berlin'],
    ] as const) {
      const job = await jobs.exported({ qrCodeId: id, ...input }, 'createScanExport');
      expect(job).toMatchObject({ status: 'DONE', content: 'SCANS', fileName: 'scans.csv' });
      const { bytes } = await ada.rest('GET', `/qr-codes/${id}/analytics/export${query}`);
      expect((await fileOf(job.url)).text).toBe(Buffer.from(bytes).toString());
    }
  });

  test('needs the permission to read analytics, from its start to its file', async () => {
    const { id } = await ada.createQrCode();
    const start = jobs.startExport({ qrCodeId: id }, 'createScanExport');
    const { id: jobId } = await start;
    const { url } = await jobs.exportEnd(jobId);
    await server.prisma.apiKey.update({
      where: { id: ada.keyId },
      data: { permissions: ['QR_CODES_READ'] },
    });
    expect((await fileOf(url)).status).toBe(403);
    await expect(jobs.startExport({ qrCodeId: id }, 'createScanExport')).rejects.toThrow(
      'This requires the permission ANALYTICS_READ',
    );
    const { data } = await ada.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: jobId });
    expect(data).toEqual({ node: null });
    const code = await ada.graphql(
      'query ($org: ID!) { organization(id: $org) { exportJobs { totalCount } } }',
      { org: ada.organizationId },
    );
    expect(code.data).toEqual({ organization: { exportJobs: { totalCount: 0 } } });
  });

  test('of a code of another organization is not found', async () => {
    const { id } = await (await createCaller(server)).createQrCode();
    await expect(jobs.startExport({ qrCodeId: id }, 'createScanExport')).rejects.toThrow(
      'Not found',
    );
  });
});
