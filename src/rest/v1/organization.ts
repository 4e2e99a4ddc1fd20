// REST v1: organizations.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addRoute, noBody, noQuery, type RestEnv } from '../route.ts';
import { MyOrganizationsDocument, type MyOrganizationsQuery } from './organization.generated.ts';

type RestOrganization = MyOrganizationsQuery['me']['organizations'][number];

const organizationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    slug: z.string(),
    role: z.enum(['ADMIN', 'EDITOR', 'VIEWER']),
  })
  .openapi('Organization', {
    example: { id: 'org_abc123', name: 'My Company', slug: 'my-company', role: 'ADMIN' },
  }) satisfies z.ZodType<RestOrganization>;

export function addOrganizationRoutes(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/users/me/organizations',
    operationId: 'listMyOrganizations',
    tag: 'Organizations',
    summary: 'The caller’s organizations',
    description: 'With a key: the organization that owns it. With a session: all of the person’s.',
    query: noQuery,
    body: noBody,
    answers: {
      200: {
        description: 'The organizations',
        content: {
          'application/json': { schema: z.object({ organizations: z.array(organizationSchema) }) },
        },
      },
    },
    handle: async ({ run }) => {
      const { me } = await run(MyOrganizationsDocument, {});
      return Response.json({ organizations: me.organizations });
    },
  });
}
