// Creating, changing and deleting shared reports.
import { expect, test } from 'vitest';
import { textAt, valueAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { enter, open, reportsOf } from './report.ts';

const server = useServer();
const ada = useCaller(server);
const { mutate, share } = reportsOf(server);

const statusOf = async (url: string) => (await open(url)).status;

test('a report is shared, changed, and deleted, with entries in the audit log', async () => {
  const { organizationId, userId } = ada;
  const view = {
    filter: { countries: ['DE'], tags: ['spring'] },
    ...{ days: 7, timeZone: 'Europe/Berlin', interval: 'WEEK', compareTo: 'PREVIOUS_PERIOD' },
  };
  const { url, id, report } = await share(ada, { ...view, password: 'open sesame' });
  expect(url).toMatch(new RegExp(`^${server.url}/reports/[\\w-]{22}$`));
  expect(report).toEqual({
    ...{ id, name: 'Summer', qrCodeId: null, startDate: null, endDate: null, ...view },
    ...{ active: true, passwordProtected: true, expiresAt: null, lastOpenedAt: null, version: 1 },
    createdBy: { id: userId },
  });
  const changed = await mutate(ada, 'updateSharedReport', {
    ...{ id, name: 'June', password: null, expiresAt: '2040-01-01T00:00:00Z' },
    expectedVersions: [1],
  });
  expect(valueAt(changed.result, 'sharedReport')).toMatchObject({
    ...{ name: 'June', passwordProtected: false, expiresAt: '2040-01-01T00:00:00Z', version: 2 },
  });
  const late = await mutate(ada, 'updateSharedReport', { id, name: 'X', expectedVersions: [1] });
  expect(late.error?.code).toBe('PRECONDITION_FAILED');
  const same = await mutate(ada, 'updateSharedReport', { id, name: 'June' });
  expect(valueAt(same.result, 'sharedReport.version')).toBe(2);

  const { result } = await mutate(ada, 'rotateSharedReportLink', { id }, 'url');
  const next = textAt(result, 'url');
  expect([await statusOf(url), await statusOf(next)]).toEqual([404, 200]);
  await mutate(ada, 'updateSharedReport', { id, active: false });
  expect(await statusOf(next)).toBe(404);
  await mutate(ada, 'updateSharedReport', { id, active: true });
  expect(await statusOf(next)).toBe(200);
  const gone = await mutate(ada, 'deleteSharedReport', { id }, 'deletedSharedReportId');
  expect(gone.result).toEqual({ deletedSharedReportId: id });
  expect(await statusOf(next)).toBe(404);

  const events = await server.prisma.auditEvent.findMany({
    where: { organizationId, targetId: id },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ action }) => action)).toEqual([
    'createSharedReport',
    'updateSharedReport',
    'rotateSharedReportLink',
    ...Array(2).fill('updateSharedReport'),
    'deleteSharedReport',
  ]);
  expect(events[1]?.targets).toMatchObject([
    {
      name: 'June',
      changes: expect.arrayContaining([{ field: 'password', from: 'set', to: null }]),
    },
  ]);
  expect(events[2]?.targets).toMatchObject([
    { changes: [{ field: 'link', from: 'set', to: 'changed' }] },
  ]);
  const written = JSON.stringify(events);
  for (const secret of ['open sesame', 'argon2', ...[url, next].map((one) => one.slice(-22))])
    expect(written).not.toContain(secret);
});

test('editors share and change their own reports, admins all of them', async () => {
  const { organizationId } = ada;
  const [editor, viewer] = [
    await server.addMember(organizationId, 'EDITOR'),
    await server.addMember(organizationId, 'VIEWER'),
  ];
  const own = await share({ ...editor, organizationId });
  const others = await share(ada);
  const input = { organizationId, name: 'V' };
  const refused = [
    await mutate(viewer, 'createSharedReport', input),
    await mutate(editor, 'updateSharedReport', { id: others.id, name: 'V' }),
    await mutate(editor, 'rotateSharedReportLink', { id: others.id }, 'url'),
    await mutate(editor, 'deleteSharedReport', { id: others.id }, 'deletedSharedReportId'),
  ];
  expect(refused.map(({ error }) => error?.code)).toEqual(Array(4).fill('FORBIDDEN'));
  const changes = [
    await mutate(editor, 'updateSharedReport', { id: own.id, name: 'E' }),
    await mutate(ada, 'updateSharedReport', { id: own.id, name: 'A' }),
  ];
  expect(changes.flatMap(({ errors }) => errors)).toEqual([]);
  const { data } = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { sharedReports { totalCount nodes { name createdBy { id } } } } }',
    { org: organizationId },
    { cookie: viewer.cookie },
  );
  expect(valueAt(data, 'organization.sharedReports')).toEqual({
    totalCount: 2,
    nodes: [
      { name: 'Summer', createdBy: { id: ada.userId } },
      { name: 'A', createdBy: { id: editor.userId } },
    ],
  });
});

test('the link of a member who leaves stops working until an admin activates it', async () => {
  const { organizationId } = ada;
  const editor = await server.addMember(organizationId, 'EDITOR');
  const { url, id } = await share({ ...editor, organizationId });
  await mutate(editor, 'leaveOrganization', { organizationId }, '__typename');
  expect(await statusOf(url)).toBe(404);
  const event = await server.prisma.auditEvent.findFirstOrThrow({
    where: { organizationId, action: 'leaveOrganization' },
  });
  expect(event.targets).toContainEqual(
    expect.objectContaining({ id, changes: [{ field: 'active', from: true, to: false }] }),
  );
  const activated = await mutate(ada, 'updateSharedReport', { id, active: true });
  expect(valueAt(activated.result, 'sharedReport.createdBy.id')).toBe(ada.userId);
  expect(await statusOf(url)).toBe(200);
});

test('invalid input names its field, and nothing is stored', async () => {
  const { organizationId } = ada;
  const other = await server.signUp();
  const { secret } = await server.createKey(other);
  const foreign = await server.createQrCode(secret, other.organizationId);
  const deleted = await ada.createQrCode();
  await ada.rest('DELETE', `/qr-codes/${deleted.id}`);
  for (const [input, field] of [
    [{ name: '' }, 'input.name'],
    [{ days: 0 }, 'input.days'],
    [{ days: 7, startDate: '2026-01-01' }, 'input.days'],
    [{ startDate: '2026-02-01', endDate: '2026-01-01' }, 'input.startDate'],
    [{ startDate: '2020-01-01', endDate: '2024-12-31' }, 'input.interval'],
    [{ timeZone: 'Mars' }, 'input.timeZone'],
    [{ filter: { countries: ['Germany'] } }, 'input.filter.countries.0'],
    [{ qrCodeId: foreign.id }, 'input.qrCodeId'],
    [{ qrCodeId: deleted.id }, 'input.qrCodeId'],
    [{ password: '' }, 'input.password'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'input.expiresAt'],
  ] as const) {
    const { error } = await mutate(ada, 'createSharedReport', {
      ...{ organizationId, name: 'R' },
      ...input,
    });
    expect(error?.details, field).toMatchObject([{ field }]);
  }
  const data = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: `rpt_${index}${organizationId.slice(-8)}`, organizationId, name: 'R', view: {} },
    tokenHash: Buffer.from(`${index} ${organizationId}`),
  }));
  await server.prisma.sharedReport.createMany({ data });
  const one = await mutate(ada, 'createSharedReport', { organizationId, name: 'R' });
  expect(one.error?.code).toBe('CONFLICT');
  expect(await server.prisma.sharedReport.count({ where: { organizationId } })).toBe(100);
});

test('REST shares, lists, changes and deletes reports', async () => {
  const body = { name: 'API', days: 30, filter: { devices: ['mobile'] }, password: 'open' };
  const created = await ada.rest('POST', '/reports', { body });
  expect(created.status).toBe(201);
  const id = textAt(created.body, 'sharedReport.id');
  const url = textAt(created.body, 'url');
  expect((await enter(url, 'open')).status).toBe(303);
  const { password: _password, ...shown } = body;
  const read = await ada.rest('GET', `/reports/${id}`);
  expect(read.body).toMatchObject({ ...shown, id, passwordProtected: true });
  const list = await ada.rest('GET', '/reports');
  expect(list.body).toMatchObject({ sharedReports: [read.body], pagination: { total: 1 } });
  // What was read can be sent back, with a change.
  const put = await ada.rest('PUT', `/reports/${id}`, {
    body: { ...Object(read.body), name: 'New' },
  });
  expect([put.status, valueAt(put.body, 'name')]).toEqual([200, 'New']);
  const wrong = await ada.rest('POST', '/reports', {
    body: { name: 'R', filter: { countries: ['x'] } },
  });
  expect(wrong.body).toMatchObject({ details: [{ field: 'filter.countries.0' }] });
  const rotated = await ada.rest('POST', `/reports/${id}/rotate-link`);
  expect(textAt(rotated.body, 'url')).not.toBe(url);
  expect((await ada.rest('DELETE', `/reports/${id}`)).status).toBe(204);
  expect((await ada.rest('GET', `/reports/${id}`)).status).toBe(404);
});
