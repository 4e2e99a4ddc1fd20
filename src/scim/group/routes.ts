// `/scim/v2/Groups`.
import { Hono } from 'hono';
import type { ScimBindings } from '../bindings.ts';
import { readObject } from '../protocol/attribute.ts';
import { listBody, resourcePageOf, selected, selectionOf } from '../protocol/list.ts';
import { patched } from '../protocol/patch.ts';
import { answer, readBody } from '../respond.ts';
import { type ScimSettings, scimSourceOf } from '../source.ts';
import { allGroupAttributes } from './attributes.ts';
import { listGroups, lockGroup, readStoredGroup } from './read.ts';
import {
  type GroupInput,
  groupResource,
  readGroup,
  type StoredGroup,
  writableGroup,
} from './shape.ts';
import { createGroup, deleteGroup, updateGroup } from './write.ts';

export function groupRoutes(base: string, settings: ScimSettings): Hono<ScimBindings> {
  const app = new Hono<ScimBindings>();

  app.get('/', async (c) => {
    const query = (name: string) => c.req.query(name);
    const page = resourcePageOf(query);
    const has = selectionOf(query);
    const { prisma } = c.env.context;
    const filter = c.req.query('filter');
    const { groups, total } = await listGroups(filter, page, has('members'), prisma);
    const resources = groups.map((group) => selected(groupResource(group, base), has));
    return answer(c, listBody(resources, total, page.startIndex));
  });

  app.post('/', async (c) => {
    const input = readGroup(readObject(await readBody(c), allGroupAttributes));
    const { context } = c.env;
    const stored = await context.transaction((prisma) =>
      createGroup(input, scimSourceOf({ ...context, prisma }, settings)),
    );
    const headers = { location: `${base}/Groups/${stored.id}` };
    const has = selectionOf((name) => c.req.query(name));
    return answer(c, selected(groupResource(stored, base), has), { status: 201, headers });
  });

  app.get('/:id', async (c) => {
    const has = selectionOf((name) => c.req.query(name));
    const { prisma } = c.env.context;
    const stored = await readStoredGroup(c.req.param('id'), has('members'), prisma);
    return answer(c, selected(groupResource(stored, base), has));
  });

  app.put('/:id', async (c) => {
    const input = readGroup(readObject(await readBody(c), allGroupAttributes));
    const id = c.req.param('id');
    await change(id, () => input, c.env);
    const has = selectionOf((name) => c.req.query(name));
    const stored = await readStoredGroup(id, has('members'), c.env.context.prisma);
    return answer(c, selected(groupResource(stored, base), has));
  });

  // Without a body, because a group can have many members.
  app.patch('/:id', async (c) => {
    const body = await readBody(c);
    const patch = (stored: StoredGroup) =>
      readGroup(patched(writableGroup(stored), body, allGroupAttributes));
    await change(c.req.param('id'), patch, c.env);
    return c.body(null, 204);
  });

  app.delete('/:id', async (c) => {
    const { context } = c.env;
    await context.transaction(async (prisma) => {
      const id = c.req.param('id');
      await lockGroup(id, prisma);
      const stored = await readStoredGroup(id, true, prisma);
      await deleteGroup(stored, scimSourceOf({ ...context, prisma }, settings));
    });
    return c.body(null, 204);
  });

  const change = (
    id: string,
    inputOf: (stored: StoredGroup) => GroupInput,
    { context }: ScimBindings['Bindings'],
  ) =>
    context.transaction(async (prisma) => {
      // Providers change the same group with several requests at once.
      await lockGroup(id, prisma);
      const stored = await readStoredGroup(id, true, prisma);
      await updateGroup(stored, inputOf(stored), scimSourceOf({ ...context, prisma }, settings));
    });

  return app;
}
