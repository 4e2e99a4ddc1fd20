// REST v1: invitations to an organization.
import { fragmentShape } from '../../fragment-shape.ts';
import { unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { notModified } from '../../http/responses.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { found } from '../../run.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  GetInvitationDocument,
  ListInvitationsDocument,
  RestInvitationFragmentDoc,
} from './operations.generated.ts';

const list = '/organizations/{orgId}/invitations';
const tag = 'Organizations';
const description = 'Only for logged-in admins; API keys cannot manage members.';

const invitationSchema = fragmentShape(RestInvitationFragmentDoc, {
  example: {
    email: 'bob@example.com',
    role: 'EDITOR',
    status: 'PENDING',
    createdBy: { id: 'usr_abc123', name: 'Ada' },
    expiresAt: '2024-01-22T10:30:00Z',
  },
});

export const invitationRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listInvitations',
    tag,
    summary: 'List invitations',
    description,
    query: pageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of invitations, newest first.',
        schema: pageOf('InvitationPage', 'invitations', invitationSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListInvitationsDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('invitations', found(organization).invitations, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: `${list}/{id}`,
    operationId: 'getInvitation',
    tag,
    summary: 'Get an invitation',
    description,
    query: noQuery,
    body: noBody,
    responses: {
      200: { description: 'The invitation.', schema: invitationSchema, headers: ['ETag'] },
      304: notModified,
    },
    handle: async ({ path: { orgId, id }, headers, run }) => {
      const { organization } = await run(GetInvitationDocument, { organizationId: orgId, id });
      return unlessSeen(headers, found(organization?.invitation));
    },
  }),
];
