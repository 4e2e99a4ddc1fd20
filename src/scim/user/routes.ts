// `/scim/v2/Users`.
import { Hono } from 'hono';
import type { ScimBindings } from '../bindings.ts';
import { readObject, type ScimObject } from '../protocol/attribute.ts';
import { listBody, resourcePageOf, selected, selectionOf } from '../protocol/list.ts';
import { patched } from '../protocol/patch.ts';
import { answer, readBody } from '../respond.ts';
import { type ScimSettings, scimSourceOf } from '../source.ts';
import { allUserAttributes } from './attributes.ts';
import { listUsers, readStoredUser } from './read.ts';
import { readUser, type StoredUser, type UserInput, userResource, writableUser } from './shape.ts';
import { createUser, deleteUser, updateUser } from './write.ts';

export function userRoutes(base: string, settings: ScimSettings): Hono<ScimBindings> {
  const app = new Hono<ScimBindings>();

  app.get('/', async (c) => {
    const query = (name: string) => c.req.query(name);
    const page = resourcePageOf(query);
    const has = selectionOf(query);
    const { users, total } = await listUsers(c.req.query('filter'), page, c.env.context.prisma);
    const resources = users.map((user) => selected(userResource(user, base), has));
    return answer(c, listBody(resources, total, page.startIndex));
  });

  app.post('/', async (c) => {
    const input = readUser(readObject(await readBody(c), allUserAttributes));
    const { context } = c.env;
    const stored = await context.transaction((prisma) =>
      createUser(input, scimSourceOf({ ...context, prisma }, settings)),
    );
    const headers = { location: `${base}/Users/${stored.userId}` };
    return answer(c, shown(stored, c.req), { status: 201, headers });
  });

  app.get('/:id', async (c) =>
    answer(c, shown(await readStoredUser(c.req.param('id'), c.env.context.prisma), c.req)),
  );

  app.put('/:id', async (c) => {
    const input = readUser(readObject(await readBody(c), allUserAttributes));
    return answer(c, shown(await update(c.req.param('id'), () => input, c.env), c.req));
  });

  app.patch('/:id', async (c) => {
    const body = await readBody(c);
    const change = (stored: StoredUser) =>
      readUser(patched(writableUser(stored), body, allUserAttributes));
    return answer(c, shown(await update(c.req.param('id'), change, c.env), c.req));
  });

  app.delete('/:id', async (c) => {
    const { context } = c.env;
    await context.transaction(async (prisma) => {
      const stored = await readStoredUser(c.req.param('id'), prisma);
      await deleteUser(stored, scimSourceOf({ ...context, prisma }, settings));
    });
    return c.body(null, 204);
  });

  const update = (
    id: string,
    change: (stored: StoredUser) => UserInput,
    { context }: ScimBindings['Bindings'],
  ) =>
    context.transaction(async (prisma) => {
      const stored = await readStoredUser(id, prisma);
      return updateUser(stored, change(stored), scimSourceOf({ ...context, prisma }, settings));
    });

  const shown = (
    stored: StoredUser,
    request: { query(name: string): string | undefined },
  ): ScimObject =>
    selected(
      userResource(stored, base),
      selectionOf((name) => request.query(name)),
    );

  return app;
}
