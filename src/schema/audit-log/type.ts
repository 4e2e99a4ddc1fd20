// An entry of the audit log.
import { z } from 'zod';
import { adminOrganizations, requireCaller } from '../../auth/caller.ts';
import type { Prisma } from '../../database/client/client.ts';
import { type Change, type ChangedTarget, changedTarget } from '../../domain/audit/change.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';
import { owningOrganization } from '../organization/owner.ts';
import { Organization } from '../organization/type.ts';
import { actorField, actorOf } from './actor.ts';
import { nodeOf } from './node.ts';

export const AuditChange = builder.simpleObject('AuditChange', {
  description: 'A field that was changed.',
  fields: (t) => ({
    field: t.string({ description: 'Name of the field, such as `name` or `content`.' }),
    from: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value before; null if there was none. Of a secret, only `set`.',
    }),
    to: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value after; null if there is none. Of a secret, only `set` or `changed`.',
    }),
  }),
});

/** Lists that are read with their entry, whatever their length. */
const stored = { field: 1, multiplier: 1 };

interface Target extends ChangedTarget {
  /** Of the entry; null if it is about an account. */
  organizationId: string | null;
}

const AuditTarget = builder.objectRef<Target>('AuditTarget').implement({
  description: 'Something that a mutation created, changed or deleted.',
  fields: (t) => ({
    targetId: t.exposeID('id', { description: 'ID, also of what does not exist anymore.' }),
    type: t.string({
      nullable: true,
      description: 'GraphQL type, such as `QrCode` or `ApiKey`.',
      resolve: ({ id }) => typeOfId(id) ?? null,
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        'The object as it is now; null if it does not exist anymore, or is something of an account that is not yours.',
      resolve: (target, _args, context, info) => nodeOf(target, context, info),
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Its name at that time: of a webhook its URL, of an invitation its address.',
    }),
    shortCode: t.exposeString('shortCode', {
      nullable: true,
      description: 'Short code of a QR code.',
    }),
    changes: t.field({
      type: [AuditChange],
      complexity: stored,
      description: 'What changed, from what to what. All fields if it was created or deleted.',
      resolve: ({ changes }): Change[] => changes,
    }),
  }),
});

const storedTargets = z.array(changedTarget);

interface Entry {
  targets: unknown;
  targetId: string | null;
  organizationId: string | null;
}

/** Entries of earlier releases only have an ID and details. */
function targetsOf({ targets, targetId, organizationId }: Entry): Target[] {
  const list = storedTargets.parse(targets).map((target) => ({ ...target, organizationId }));
  if (list.length > 0 || targetId === null) return list;
  return [{ id: targetId, name: null, shortCode: null, changes: [], organizationId }];
}

/** Entries about an account, which are of no single organization. */
export const ofAccount = (id: string): Prisma.AuditEventWhereInput => ({
  organizationId: null,
  OR: [{ userId: id }, { targetId: id }],
});

export const AuditEvent = builder.prismaNode('AuditEvent', {
  description:
    'An entry of the audit log: a mutation, or a failed login. Entries are immutable and kept after their targets are deleted.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => {
    const caller = requireCaller(context.caller);
    const own = caller.kind === 'person' ? [ofAccount(caller.userId)] : [];
    return { id, OR: [{ organizationId: { in: adminOrganizations(caller) } }, ...own] };
  },
  fields: (t) => ({
    action: t.exposeString('action', {
      description: 'Name of the mutation, such as `createQrCode`, or `failedLogIn` or `newDevice`.',
    }),
    targets: t.field({
      type: [AuditTarget],
      complexity: stored,
      description: 'What was created, changed or deleted.',
      select: { targets: true, targetId: true, organizationId: true },
      resolve: targetsOf,
    }),
    targetId: t.exposeID('targetId', {
      nullable: true,
      description: 'ID of the only target; null if there is no single one.',
    }),
    details: t.field({
      type: 'JSON',
      description: 'What else is of interest; never secrets.',
      resolve: ({ details }) => details,
    }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization whose log it is in; null if it is about your account.',
      resolve: ({ organizationId }, _args, context) =>
        organizationId === null ? null : owningOrganization({ organizationId }, context),
    }),
    actor: t.field({
      ...actorField,
      description:
        'Who did it: the person, or the API key that was used. Null if nobody was logged in, or if it does not belong to the organization anymore; `userId` and `apiKeyId` stay.',
      resolve: ({ userId, apiKeyId, organizationId }, _args, context, info) =>
        actorOf(apiKeyId ?? userId, organizationId, context, info),
    }),
    userId: t.exposeID('userId', {
      nullable: true,
      description: 'ID of the user, or of the owner of the API key; null if anonymous.',
    }),
    apiKeyId: t.exposeID('apiKeyId', {
      nullable: true,
      description: 'ID of the API key that was used; null for a session.',
    }),
    sessionId: t.exposeID('sessionId', {
      nullable: true,
      description: 'ID of the session that was used; null for an API key.',
    }),
    address: t.exposeString('address', { description: 'IP address of the client.' }),
    requestId: t.exposeString('requestId', {
      description: '`X-Request-Id` of the response, also found in the server log.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
  }),
});
