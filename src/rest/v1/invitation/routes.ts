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
const description = 'Only for logged-in admins; API keys cannot manage members.';

const invitationSchema = z
  .object({
    id: idOf('Invitation'),
    email: emailShown.meta({ description: 'Email address of the invited person.' }),
    role: role.meta({ description: 'Role that they get when they join.' }),
    status: z.enum(['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED']).meta({
      id: 'InvitationStatus',
      description: 'Whether the invitation can still be accepted, or why not.',
    }),
    createdBy: maker
      .nullable()
      .meta({ description: 'Who sent the invitation. null: the account was deleted.' }),
    createdAt: dateTime,
    expiresAt: dateTime,
    acceptedAt: dateTime.nullable().meta({ description: 'null: not accepted.' }),
    revokedAt: dateTime.nullable().meta({ description: 'null: not revoked.' }),
  })
  .meta({
    id: 'Invitation',
    description: 'An invitation to join the organization, without its link.',
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
