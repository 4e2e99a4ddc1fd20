// Who sees exports and imports, how many there may be, and how they end.
import { expect, test } from 'vitest';
import { defaultSchedule } from '../../src/webhook/schedule.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { jobsOf, upload } from './job.ts';

const server = useServer({ schedule: defaultSchedule });
const ada = useCaller(server);
const ask = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await ada.graphql(query, variables);
  if (errors.length > 0) throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message}`);
  return data;
};
const jobs = jobsOf(ask, () => ada.organizationId);
const end = (name: 'cancelJob' | 'deleteJob', id: string) => {
  const type = name === 'cancelJob' ? 'CancelJobInput' : 'DeleteJobInput';
  const payload = name === 'cancelJob' ? 'canceledJobId' : 'deletedJobId';
  return ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, {
    input: { id },
  });
};
const statusOf = async (url: string | null, init?: RequestInit) =>
  (await fetch(url ?? '', init)).status;

test('nobody in another organization finds them', async () => {
  const { id, url } = await jobs.exported({});
  const { id: importId } = await jobs.startImport();
  const eve = await createCaller(server);
  for (const one of [id, importId]) {
    const { data } = await eve.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: one });
    expect(data).toEqual({ node: null });
    for (const name of ['cancelJob', 'deleteJob']) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const { errors } = await eve.graphql(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
        { input: { id: one } },
      );
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  }
  const { origin, pathname } = new URL(url ?? '');
  const path = `${origin}${pathname}`;
  expect(await statusOf(path)).toBe(401);
  expect(await statusOf(path, { headers: { 'x-api-key': eve.key } })).toBe(404);
  expect(await statusOf(path, { headers: { 'x-api-key': ada.key } })).toBe(200);
  expect(await statusOf(path.replace(id, 'exp_01m8aaxhsffevtqvmmm1ath4ek'))).toBe(401);
});

test('a signed URL is for one file and one method', async () => {
  const { url } = await jobs.exported({});
  const { url: other } = await jobs.exported({});
  const { uploadUrl } = await jobs.startImport();
  const [, signature = ''] = (url ?? '').split('?');
  expect(await statusOf(`${(other ?? '').split('?')[0]}?${signature}`)).toBe(403);
  expect(await statusOf(url, { method: 'PUT' })).toBe(405);
  expect(await statusOf(uploadUrl)).toBe(403);
  expect(await statusOf(uploadUrl, { method: 'DELETE' })).toBe(405);
});

test('an organization has at most 10 that have not finished', async () => {
  const all = [];
  for (let count = 0; count < 10; count += 1) all.push(await jobs.startImport());
  const message =
    'CONFLICT: The organization has 10 exports and imports that have not finished; wait for one or cancel it';
  await expect(jobs.startImport()).rejects.toThrow(message);
  await expect(jobs.startExport({})).rejects.toThrow(message);
  await end('cancelJob', all[0]?.id ?? '');
  expect((await jobs.readImport(all[0]?.id ?? '')).status).toBe('CANCELED');
  expect((await jobs.exported({})).status).toBe('DONE');
});

test('an organization has one that runs at a time; those of others go on', async () => {
  const { id } = await jobs.exported({});
  const running = (isOn: boolean) =>
    server.prisma.job.update({
      where: { id },
      data: isOn
        ? {
            status: 'RUNNING',
            leaseId: 'another process',
            leasedUntil: new Date(Date.now() + 50_000),
          }
        : { status: 'DONE', leaseId: null, leasedUntil: null },
    });
  await running(true);
  const waiting = await jobs.startExport({});
  const eve = await createCaller(server);
  const hers = jobsOf(
    async (query, variables) => (await eve.graphql(query, variables)).data,
    () => eve.organizationId,
  );
  expect((await hers.exported({})).status).toBe('DONE');
  expect((await jobs.readExport(waiting.id)).status).toBe('QUEUED');
  await running(false);
  expect((await jobs.exportEnd(waiting.id)).status).toBe('DONE');
});

test('files of more than 1 GiB are refused until some are deleted', async () => {
  await ada.createQrCode();
  const { id } = await jobs.exported({});
  await server.prisma.job.update({ where: { id }, data: { bytes: 1_073_741_824 } });
  const refused = await jobs.exported({});
  expect(refused).toMatchObject({ status: 'FAILED', url: null });
  expect(refused.error).toContain('have more than 1 GiB; delete some of them');
  await end('deleteJob', id);
  expect((await jobs.exported({})).status).toBe('DONE');
});

test('one that is deleted has no file; one that has finished cannot be canceled', async () => {
  const { id, url } = await jobs.exported({});
  await expect(end('cancelJob', id)).rejects.toThrow(
    'CONFLICT: This export or import has already finished',
  );
  expect(await statusOf(url)).toBe(200);
  await end('deleteJob', id);
  expect(await statusOf(url)).toBe(404);
  expect(await server.prisma.jobPart.count({ where: { jobId: id } })).toBe(0);
});

test('a canceled import creates nothing', async () => {
  const { id, uploadUrl } = await jobs.startImport();
  await end('cancelJob', id);
  expect((await upload(uploadUrl, 'name,url\nA,https://example.com')).status).toBe(409);
  expect(await server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } })).toBe(
    0,
  );
});

test('they are deleted with the account of who started them', async () => {
  const bob = await server.addMember(ada.organizationId, 'EDITOR');
  const asBob = jobsOf(
    async (query, variables) => {
      const { data } = await server.graphql(query, variables, { cookie: bob.cookie });
      return data;
    },
    () => ada.organizationId,
  );
  const { id } = await asBob.exported({});
  const { errors } = await server.graphql(
    'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { deletedUserId } }',
    { input: { currentPassword: bob.password, deleteOrganizations: [bob.organizationId] } },
    { cookie: bob.cookie },
  );
  expect(errors).toEqual([]);
  expect(await server.prisma.job.count({ where: { id } })).toBe(0);
});
