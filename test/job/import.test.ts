// Imports that run in the background.
import { expect, test } from 'vitest';
import { defaultSchedule } from '../../src/webhook/schedule.ts';
import { rows } from '../qr-code/import/import.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { jobsOf, upload } from './job.ts';

const server = useServer({ schedule: defaultSchedule });
const ada = useCaller(server);
const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ada.graphql(query, variables);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return data;
};
const jobs = jobsOf(ask, () => ada.organizationId);
const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });

test('an import creates the codes of its file, with the same rules as over REST', async () => {
  const csv = `name,url,folder\n${rows(1_200).replaceAll('\n', ',\n')},Spring`;
  const wrong = await jobs.imported(csv);
  expect(wrong).toMatchObject({ status: 'FAILED', created: 0, failed: 1, errorCount: 1 });
  expect(wrong.error).toBe('1 of 1200 rows have errors; nothing was imported');
  expect(await count()).toBe(0);
  const job = await jobs.imported(csv, { createFolders: true });
  expect(job).toMatchObject({
    status: 'DONE',
    created: 1_200,
    failed: 0,
    errors: [],
    error: null,
    errorsUrl: null,
    uploadUrl: null,
    progress: { phase: 'CREATE', done: 1_200, total: 1_200 },
  });
  expect([job.qrCodeIds.length, job.folderIds.length]).toEqual([1_200, 1]);
  expect(await count()).toBe(1_200);
  // Nothing of the file is kept.
  expect(await server.prisma.jobPart.count({ where: { jobId: job.id } })).toBe(0);
  const entries = await server.prisma.auditEvent.findMany({
    where: { organizationId: ada.organizationId, action: 'importQrCodes' },
  });
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.every(({ apiKeyId }) => apiKeyId === ada.keyId)).toBe(true);
});

test('a dry run creates nothing', async () => {
  const job = await jobs.imported(`name,url\n${rows(3)}`, { dryRun: true });
  expect(job).toMatchObject({ status: 'DONE', created: 3, qrCodeIds: [] });
  expect(await count()).toBe(0);
});

test('with skipInvalid the right rows are created, and a file lists all problems', async () => {
  const bad = Array.from({ length: 1_100 }, () => 'Bad,nowhere').join('\n');
  const job = await jobs.imported(`name,url\n${rows(2)}\n${bad}`, { skipInvalid: true });
  expect(job).toMatchObject({ status: 'DONE', created: 2, failed: 1_100, errorCount: 1_100 });
  expect(job.errors).toHaveLength(1_000);
  const file = await fetch(job.errorsUrl ?? '');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="problems.csv"');
  const lines = (await file.text()).trim().split('\n');
  expect(lines).toHaveLength(1_101);
  expect(lines[0]).toBe('line,field,message');
  expect(lines.at(-1)).toMatch(/^1103,url,/);
});

test.each([
  ['no CSV', 'text/plain', 'name,url\nA,https://example.com', 415],
  ['an unknown column', 'text/csv', 'name,url,colour\nA,https://example.com,red', 400],
  ['no columns', 'text/csv', '', 400],
])('%s is refused, and the right file can still be sent', async (_what, type, body, status) => {
  const { id, uploadUrl } = await jobs.startImport();
  const put = { method: 'PUT', headers: { 'content-type': type }, body };
  expect((await fetch(uploadUrl ?? '', put)).status).toBe(status);
  expect((await jobs.readImport(id)).status).toBe('AWAITING_FILE');
  const csv = 'name,url\nA,https://example.com';
  const sent = await upload(uploadUrl, csv);
  expect([sent.status, await sent.json()]).toEqual([202, { id, status: 'QUEUED', rows: 1 }]);
  expect((await upload(uploadUrl, csv)).status).toBe(409);
  expect((await jobs.importEnd(id)).created).toBe(1);
});
