// REST v1: organizations.
import { z } from 'zod';
import { noBody, noQuery, route } from '../../route.ts';
import { idOf, role, shown } from '../shared/field-schemas.ts';
import { MyOrganizationsDocument, type MyOrganizationsQuery } from './operations.generated.ts';

type RestOrganization = MyOrganizationsQuery['me']['organizations'][number];

const organizationSchema = z
  .object({
    id: idOf('Organization'),
    name: shown(200, 'Name for people.'),
    slug: z.string().meta({
      pattern: '^[a-z0-9-]{1,63}$',
      maxLength: 63,
      description: 'URL name, unique on this server.',
    }),
    role: role.meta({
      description: 'Role of the caller or, with an API key, of the owner of the key.',
    }),
  })
  .meta({
    id: 'Organization',
    description: 'An organization, which owns QR codes, API keys and webhooks.',
    example: { id: 'org_abc123', name: 'My Company', slug: 'my-company', role: 'ADMIN' },
  }) satisfies z.ZodType<RestOrganization>;

const organizationsSchema = z
  .object({
    organizations: z
      .array(organizationSchema)
      .meta({ description: 'Organizations that the caller has access to.' }),
  })
  .meta({
    id: 'Organizations',
    description: 'Organizations that the caller has access to.',
    example: { organizations: [organizationSchema.meta()?.example] },
  });

export const organizationRoutes = [
  route({
    method: 'get',
    path: '/users/me/organizations',
    operationId: 'listMyOrganizations',
    tag: 'Organizations',
    summary: 'List your organizations',
    description:
      'With an API key: the organization that owns it. With a session: all organizations of the user.',
    query: noQuery,
    body: noBody,
    answers: {
      200: {
        description: 'Your organizations.',
        schema: organizationsSchema,
      },
    },
    handle: async ({ run }) => {
      const { me } = await run(MyOrganizationsDocument, {});
      return Response.json({ organizations: me.organizations });
    },
  }),
];
