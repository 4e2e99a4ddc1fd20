// An entry of the audit log.
import { z } from 'zod';
import { adminOrganizations, requireCaller } from '../../auth/caller.ts';
import type { Prisma } from '../../database/client/client.ts';
import { type Change, type ChangedTarget, changedTarget } from '../../domain/audit/change.ts';
import { typeOfId } from '../../domain/id.ts';
import { builder } from '../../graphql/builder.ts';

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

const AuditTarget = builder.objectRef<ChangedTarget>('AuditTarget').implement({
  description: 'Something that a mutation created, changed or deleted.',
  fields: (t) => ({
    targetId: t.exposeID('id', { description: 'ID, also of what does not exist anymore.' }),
    type: t.string({
      nullable: true,
      description: 'GraphQL type, such as `QrCode` or `ApiKey`.',
      resolve: ({ id }) => typeOfId(id) ?? null,
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

/** Entries of earlier releases only have an ID and details. */
function targetsOf({ targets, targetId }: { targets: unknown; targetId: string | null }) {
  const list = storedTargets.parse(targets);
  if (list.length > 0 || targetId === null) return list;
  return [{ id: targetId, name: null, shortCode: null, changes: [] }];
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
      select: { targets: true, targetId: true },
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
