// SCIM 2.0 (RFC 7643, 7644): identity providers manage people and groups.
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type pg from 'pg';
import type { Config } from '../core/config.ts';
import { currentScope } from '../core/request-scope.ts';
import type { ScimBindings } from './bindings.ts';
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts';
import { groupRoutes } from './group/routes.ts';
import { ScimError } from './protocol/error.ts';
import { listBody } from './protocol/list.ts';
import { answer, present, refuse } from './respond.ts';
import { type Admit, createAdmission } from './token.ts';
import { userRoutes } from './user/routes.ts';

interface ScimOptions {
  scim: NonNullable<Config['scim']>;
  groupRoles: Config['groupRoles'];
  publicUrl: string;
  rateLimits: Config['rateLimits'];
  secret: string;
  pool: pg.Pool;
  limited: (limit: string) => void;
}

/** Serves `/scim/v2`; the request context comes as a binding. */
export function createScimApp(options: ScimOptions): Hono<ScimBindings> {
  const { scim, groupRoles, publicUrl } = options;
  const base = `${publicUrl}/scim/v2`;
  const settings = { groupRoles, heir: scim.heir };
  const admit: Admit = createAdmission(options);
  const app = new Hono<ScimBindings>().basePath('/scim/v2');
  const documents = {
    ResourceTypes: resourceTypes(base),
    Schemas: schemas(base),
  };

  app.use(async (c, next) => {
    await admit(c.req.raw, c.env.context);
    await next();
    const scope = currentScope();
    if (scope) scope.route = routePath(c, -1);
  });
  app.get('/ServiceProviderConfig', (c) => answer(c, serviceProviderConfig(base)));
  for (const [name, list] of Object.entries(documents)) {
    app.get(`/${name}`, (c) => {
      // RFC 7644, section 4
      if (c.req.query('filter')) throw new ScimError(403, `${name} cannot be filtered`);
      return answer(c, listBody(list, list.length));
    });
    app.get(`/${name}/:id`, (c) => {
      const found = list.find(({ id }) => id === c.req.param('id'));
      if (!found) throw new ScimError(404, `${name} has no ${c.req.param('id')}`);
      return answer(c, found);
    });
  }
  app.route('/Users', userRoutes(base, settings));
  app.route('/Groups', groupRoutes(base, settings));
  app.all('/Me', () => {
    throw new ScimError(501, 'The token belongs to no user');
  });
  app.all('/Bulk', () => {
    throw new ScimError(501, 'Bulk operations are not supported');
  });
  app.notFound((c) =>
    refuse(c, present(new ScimError(404, 'There is no such endpoint'), c.env.context)),
  );
  app.onError((error, c) => refuse(c, present(error, c.env.context)));
  return app;
}
