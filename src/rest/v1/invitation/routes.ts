// REST v1: invitations to an organization.
import { z } from 'zod';
import { notModified } from '../../http/answers.ts';
import { unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { found } from '../../run.ts';
import { dateTime, emailShown, idOf, maker, role } from '../shared/field-schemas.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  GetInvitationDocument,
  ListInvitationsDocument,
  type RestInvitationFragment,
} from './operations.generated.ts';

const list = '/organizations/{orgId}/invitations';
const tag = 'Organizations';
const description =
  'For an admin who is logged in; no permission lets an API key manage the members.';

const invitationSchema = z
  .object({
    id: idOf('Invitation'),
    email: emailShown.meta({ description: 'For whom it is meant.' }),
    role: role.meta({ description: 'What they may do once they joined.' }),
    status: z.enum(['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED']).meta({
      id: 'InvitationStatus',
      description: 'Whether the link still works, or why not.',
    }),
    createdBy: maker
      .nullable()
      .meta({ description: 'Who invites; null: they have no account any more.' }),
    createdAt: dateTime,
    expiresAt: dateTime,
    acceptedAt: dateTime.nullable().meta({ description: 'null: nobody joined by it.' }),
    revokedAt: dateTime.nullable().meta({ description: 'null: nobody ended it.' }),
  })
  .meta({
    id: 'Invitation',
    description: 'A link with which somebody may join, once; without the link itself.',
    example: {
      id: 'inv_abc123',
      email: 'bob@example.com',
      role: 'EDITOR',
      status: 'PENDING',
      createdBy: { id: 'usr_abc123', name: 'Ada' },
      createdAt: '2024-01-15T10:30:00Z',
      expiresAt: '2024-01-22T10:30:00Z',
      acceptedAt: null,
      revokedAt: null,
    },
  }) satisfies z.ZodType<RestInvitationFragment>;

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
    answers: {
      200: {
        description: 'A page, newest first.',
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
    answers: {
      200: { description: 'The invitation.', schema: invitationSchema, headers: ['ETag'] },
      304: notModified,
    },
    handle: async ({ path: { orgId, id }, headers, run }) => {
      const { organization } = await run(GetInvitationDocument, { organizationId: orgId, id });
      return unlessSeen(headers, found(organization?.invitation));
    },
  }),
];
