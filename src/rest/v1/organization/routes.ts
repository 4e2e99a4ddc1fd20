// REST v1: organizations.
import { z } from 'zod';
import { noBody, noQuery, route } from '../../route.ts';
import { idOf, role, shown } from '../shared/field-schemas.ts';
import { MyOrganizationsDocument, type MyOrganizationsQuery } from './operations.generated.ts';

type RestOrganization = MyOrganizationsQuery['me']['organizations'][number];

const organizationSchema = z
  .object({
    id: idOf('Organization'),
    name: shown(200, 'What people call it.'),
    slug: z.string().meta({
      pattern: '^[a-z0-9-]{1,63}$',
      maxLength: 63,
      description: 'A short name, unique on this server.',
    }),
    role: role.meta({
      description: 'Of the caller; with a key, of whoever answers for it.',
    }),
  })
  .meta({
    id: 'Organization',
    description: 'Who owns codes.',
    example: { id: 'org_abc123', name: 'My Company', slug: 'my-company', role: 'ADMIN' },
  }) satisfies z.ZodType<RestOrganization>;

const organizationsSchema = z
  .object({
    organizations: z.array(organizationSchema).meta({ description: 'Those of the caller.' }),
  })
  .meta({
    id: 'Organizations',
    description: 'The organizations of the caller.',
    example: { organizations: [organizationSchema.meta()?.example] },
  });

export const organizationRoutes = [
  route({
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
        description: 'The organizations.',
        schema: organizationsSchema,
      },
    },
    handle: async ({ run }) => {
      const { me } = await run(MyOrganizationsDocument, {});
      return Response.json({ organizations: me.organizations });
    },
  }),
];
