// The QR codes of imports: those of a canceled one, and those in the trash.
import { setTimeout as sleep } from 'node:timers/promises';
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

test('a canceled import lists the codes that it created before', { timeout: 120_000 }, async () => {
  const { id, uploadUrl } = await jobs.startImport({ createFolders: true });
  const csv = `name,url,folder\n${rows(20_000).replaceAll('\n', ',Spring\n')},Spring`;
  expect((await upload(uploadUrl, csv)).status).toBe(202);
  for (;;) {
    const { progress, status } = await jobs.readImport(id);
    if (status !== 'RUNNING' && status !== 'QUEUED') throw new Error(`It is ${status}`);
    if (progress.phase === 'CREATE' && progress.done > 0) break;
    await sleep(20);
  }
  await ask('mutation ($id: ID!) { cancelJob(input: { id: $id }) { canceledJobId } }', { id });
  const job = await jobs.readImport(id);
  expect(job).toMatchObject({ status: 'CANCELED', failed: 0, error: null });
  expect(job.created).toBeGreaterThan(0);
  expect(job.created).toBeLessThan(20_000);
  expect(job.folderIds).toHaveLength(1);
  const stored = await server.prisma.qrCode.findMany({
    where: { organizationId: ada.organizationId },
    select: { id: true },
  });
  expect(job.qrCodeIds.toSorted()).toEqual(stored.map((code) => code.id).toSorted());
  expect(job.progress.done).toBe(job.created);
});

test('an import counts its codes, and those in the trash', async () => {
  const counts = async (id: string) => {
    const query =
      'query ($id: ID!) { node(id: $id) { ... on ImportJob { qrCodeCount trashedQrCodeCount } } }';
    return Object((await ask(query, { id })) ?? {}).node;
  };
  const { id: empty } = await jobs.startImport();
  const job = await jobs.imported(`name,url\n${rows(5)}`);
  await ada.createQrCode({ name: 'Another' });
  expect(await counts(job.id)).toEqual({ qrCodeCount: 5, trashedQrCodeCount: 0 });
  const remove = async (mutation: string, count: number) => {
    const items = job.qrCodeIds.slice(0, count).map((id) => ({ id }));
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { failed } }`, {
      input: { organizationId: ada.organizationId, items },
    });
  };
  await remove('deleteQrCodes', 3);
  expect(await counts(job.id)).toEqual({ qrCodeCount: 2, trashedQrCodeCount: 3 });
  await remove('restoreQrCodes', 2);
  expect(await counts(job.id)).toEqual({ qrCodeCount: 4, trashedQrCodeCount: 1 });
  expect(await counts(empty)).toEqual({ qrCodeCount: 0, trashedQrCodeCount: 0 });
});
