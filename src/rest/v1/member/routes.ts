// REST v1: members of an organization.
import { fragmentShape } from '../../fragment-shape.ts';
import { unlessSeen } from '../../http/conditional.ts';
import { pageResponse } from '../../http/pagination.ts';
import { notModified } from '../../http/responses.ts';
import { noBody, noQuery, route } from '../../route.ts';
import { found } from '../../run.ts';
import { pageOf, pageQuery } from '../shared/page-schemas.ts';
import {
  GetMemberDocument,
  ListMembersDocument,
  RestMemberFragmentDoc,
} from './operations.generated.ts';

const list = '/organizations/{orgId}/members';
const tag = 'Organizations';

export const memberSchema = fragmentShape(RestMemberFragmentDoc, {
  example: { role: 'EDITOR', user: { id: 'usr_abc123', name: 'Ada', email: 'ada@example.com' } },
});

export const memberRoutes = [
  route({
    method: 'get',
    path: list,
    operationId: 'listMembers',
    tag,
    summary: 'List members',
    permission: 'ORGANIZATION_READ',
    query: pageQuery,
    body: noBody,
    responses: {
      200: {
        description: 'A page of members, in the order in which they joined.',
        schema: pageOf('MemberPage', 'members', memberSchema),
        headers: ['Link'],
      },
    },
    handle: async ({ path: { orgId }, query: { page, limit }, run, url }) => {
      const { organization } = await run(ListMembersDocument, {
        organizationId: orgId,
        first: limit,
        offset: (page - 1) * limit,
      });
      return pageResponse('members', found(organization).members, { page, limit }, url);
    },
  }),
  route({
    method: 'get',
    path: `${list}/{id}`,
    operationId: 'getMember',
    tag,
    summary: 'Get a member',
    permission: 'ORGANIZATION_READ',
    query: noQuery,
    body: noBody,
    responses: {
      200: { description: 'The member.', schema: memberSchema, headers: ['ETag'] },
      304: notModified,
    },
    handle: async ({ path: { orgId, id }, headers, run }) => {
      const { organization } = await run(GetMemberDocument, { organizationId: orgId, id });
      return unlessSeen(headers, found(organization?.member));
    },
  }),
];
