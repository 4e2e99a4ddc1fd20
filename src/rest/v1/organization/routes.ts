// REST v1: organizations.
import { z } from 'zod';
import { fragmentShape } from '../../fragment-shape.ts';
import { noBody, route } from '../../route.ts';
import { trashPageQuery } from '../shared/trash.ts';
import { MyOrganizationsDocument, RestOrganizationFragmentDoc } from './operations.generated.ts';

const organizationSchema = fragmentShape(RestOrganizationFragmentDoc, {
  example: { name: 'My Company', slug: 'my-company', role: 'ADMIN' },
});

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
    query: z.strictObject({ deleted: trashPageQuery.shape.deleted }),
    body: noBody,
    responses: {
      200: {
        description: 'Your organizations.',
        schema: organizationsSchema,
      },
    },
    handle: async ({ run, query }) => {
      return Response.json(await run(MyOrganizationsDocument, query));
    },
  }),
];
