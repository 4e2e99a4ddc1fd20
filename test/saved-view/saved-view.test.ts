// Saved views of the list of QR codes.
import { expect, test } from 'vitest';
import { textAt, valueAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

interface Session {
  cookie: string;
}

async function mutate(
  { cookie }: Session,
  name: string,
  input: object,
  selection = 'savedView { id name shared filter orderBy columns version }',
) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await server.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
    { input },
    { cookie },
  );
  return { result: valueAt(data, name), error: errors[0]?.extensions.code, errors };
}

async function create(person: Session, input: object): Promise<string> {
  const { organizationId } = ada;
  const { result } = await mutate(person, 'createSavedView', { organizationId, ...input });
  return textAt(result, 'savedView.id');
}

async function namesOf({ cookie }: Session): Promise<string[]> {
  const { data } = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { savedViews { name } } }',
    { org: ada.organizationId },
    { cookie },
  );
  const views = valueAt(data, 'organization.savedViews');
  return Array.isArray(views) ? views.map((view) => textAt(view, 'name')) : [];
}

test('a view is created, read, updated, and deleted, with entries in the audit log', async () => {
  const { organizationId } = ada;
  const filter = { q: 'shop', tags: ['print'], or: [{ type: 'URL' }, { dynamic: false }] };
  const settings = { filter, orderBy: 'TOTAL_SCANS_DESC', columns: ['SCANS', 'UPDATED'] };
  const { result } = await mutate(ada, 'createSavedView', {
    ...{ organizationId, name: 'Shop' },
    ...settings,
  });
  const id = textAt(result, 'savedView.id');
  expect(valueAt(result, 'savedView')).toEqual({
    ...{ id, name: 'Shop', shared: false, version: 1 },
    ...settings,
  });
  const found = await server.graphql(
    'query ($id: ID!) { node(id: $id) { ... on SavedView { name organization { id } } } }',
    { id },
    { cookie: ada.cookie },
  );
  expect(found.errors).toEqual([]);
  expect(valueAt(found.data, 'node')).toEqual({
    name: 'Shop',
    organization: { id: organizationId },
  });

  const changed = await mutate(ada, 'updateSavedView', {
    ...{ id, name: 'Stores', filter: null, columns: null, expectedVersions: [1] },
  });
  expect(valueAt(changed.result, 'savedView')).toEqual({
    ...{ id, name: 'Stores', shared: false, version: 2 },
    ...{ filter: null, orderBy: 'TOTAL_SCANS_DESC', columns: null },
  });
  const late = await mutate(ada, 'updateSavedView', { id, name: 'X', expectedVersions: [1] });
  expect(late.error).toBe('PRECONDITION_FAILED');
  const same = await mutate(ada, 'updateSavedView', { id, name: 'Stores' });
  expect(valueAt(same.result, 'savedView.version')).toBe(2);
  const gone = await mutate(ada, 'deleteSavedView', { id }, 'deletedSavedViewId');
  expect(gone.result).toEqual({ deletedSavedViewId: id });
  expect(await namesOf(ada)).toEqual([]);

  const { data } = await server.graphql(
    `query ($org: ID!) { organization(id: $org) { auditLog(first: 3) { nodes {
      action targets { targetId name changes { field from to } } } } } }`,
    { org: organizationId },
    { cookie: ada.cookie },
  );
  expect(valueAt(data, 'organization.auditLog.nodes')).toMatchObject([
    { action: 'deleteSavedView', targets: [{ targetId: id, name: 'Stores' }] },
    {
      action: 'updateSavedView',
      targets: [
        {
          targetId: id,
          changes: expect.arrayContaining([{ field: 'name', from: 'Shop', to: 'Stores' }]),
        },
      ],
    },
    { action: 'createSavedView', targets: [{ targetId: id, name: 'Shop' }] },
  ]);
});

test('others see only what is shared, which only admins change', async () => {
  const viewer = await server.addMember(ada.organizationId, 'VIEWER');
  await create(ada, { name: 'Of Ada' });
  const shared = await create(ada, { name: 'Of all', shared: true });
  const own = await create(viewer, { name: 'Of the viewer' });
  expect(await namesOf(ada)).toEqual(['Of Ada', 'Of all']);
  expect(await namesOf(viewer)).toEqual(['Of all', 'Of the viewer']);

  const { organizationId } = ada;
  const refused = [
    await mutate(viewer, 'createSavedView', { organizationId, name: 'V', shared: true }),
    await mutate(viewer, 'updateSavedView', { id: shared, name: 'V' }),
    await mutate(viewer, 'updateSavedView', { id: own, shared: true }),
    await mutate(viewer, 'deleteSavedView', { id: shared }, 'deletedSavedViewId'),
    await mutate(ada, 'updateSavedView', { id: own, name: 'V' }),
    await mutate(ada, 'deleteSavedView', { id: own }, 'deletedSavedViewId'),
  ];
  expect(refused.map(({ error }) => error)).toEqual([
    ...Array(4).fill('FORBIDDEN'),
    ...Array(2).fill('NOT_FOUND'),
  ]);
  const hidden = await server.graphql(
    'query ($id: ID!) { node(id: $id) { id } }',
    { id: own },
    { cookie: ada.cookie },
  );
  expect(hidden.data).toEqual({ node: null });
  expect(await namesOf(viewer)).toEqual(['Of all', 'Of the viewer']);

  // A shared view becomes the admin's own, and is shared again.
  for (const [change, names] of [
    [false, ['Of the viewer']],
    [true, ['Of all', 'Of the viewer']],
  ] as const) {
    await mutate(ada, 'updateSavedView', { id: shared, shared: change });
    expect(await namesOf(viewer)).toEqual(names);
  }
});

test('views of a member who leaves are deleted; shared ones stay', async () => {
  const admin = await server.addMember(ada.organizationId, 'ADMIN');
  await create(admin, { name: 'Own' });
  await create(admin, { name: 'Shared', shared: true });
  const left = await mutate(
    admin,
    'leaveOrganization',
    { organizationId: ada.organizationId },
    '__typename',
  );
  expect(left.errors).toEqual([]);
  const rows = await server.prisma.savedView.findMany({
    where: { organizationId: ada.organizationId },
  });
  expect(rows.map(({ name }) => name)).toEqual(['Shared']);
});

test('an invalid name, filter or column names its field, and nothing is stored', async () => {
  const { organizationId } = ada;
  for (const [input, field] of [
    [{ name: '' }, 'input.name'],
    [{ name: 'V', filter: { and: [] } }, 'filter.and'],
    [{ name: 'V', filter: { q: 'x\0' } }, 'input.filter.q'],
  ] as const) {
    const { errors } = await mutate(ada, 'createSavedView', { organizationId, ...input });
    expect(errors[0]?.extensions.details).toMatchObject([{ field }]);
  }
  const unknown = await mutate(ada, 'createSavedView', {
    organizationId,
    name: 'V',
    columns: ['X'],
  });
  expect(unknown.error).toBe('BAD_REQUEST');
  const data = Array.from({ length: 100 }, (_, index) => ({
    id: `viw_${index}${ada.organizationId.slice(-8)}`,
    ...{ organizationId, userId: ada.userId, name: 'V', settings: {} },
  }));
  await server.prisma.savedView.createMany({ data });
  const one = await mutate(ada, 'createSavedView', { organizationId, name: 'V' });
  expect(one.error).toBe('CONFLICT');
  expect(await server.prisma.savedView.count({ where: { organizationId } })).toBe(100);
});
