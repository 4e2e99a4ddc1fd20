// Mutations that create or update a webhook.

import { type Caller, requireCaller, requirePermission } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import { Prisma } from '../../database/client/client.ts';
import { Secret } from '../../domain/audit/change.ts';
import { createId } from '../../domain/id.ts';
import { knownEvents } from '../../domain/webhook/event.ts';
import { storedFilterOf } from '../../domain/webhook/event-filter.ts';
import { newWebhook, webhookChange } from '../../domain/webhook/shape.ts';
import { createSecret, generatedSecret } from '../../domain/webhook/signature.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { inPhases, record, skipRecording } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { sealSecret } from '../../webhook/secret.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { ownerFields, targetFields, versionFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { ownedBy } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { webhookFields } from './audited.ts';
import { checkAddress, checkEvents, checkFilter, checkWebhookQuota } from './check.ts';
import { checkDocument } from './document.ts';
import { readWebhook, Webhook, webhookChangeScope } from './type.ts';

const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  fields: (t) => ({ ...ownerFields(t, 'webhook'), ...inputFieldsFromZod(t, newWebhook) }),
});

export const payloadWithSecret = (name: 'CreateWebhookPayload' | 'RotateWebhookSecretPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      webhook: t.field({ type: Webhook, description: 'The resulting webhook.' }),
      secret: t.string({
        nullable: true,
        ...describedBy(generatedSecret),
        extensions: { ...withShape(generatedSecret), ...shownOnce },
      }),
      organization: t.field(organizationAfter),
    }),
  });

builder.mutationField('createWebhook', (t) =>
  t.field({
    type: payloadWithSecret('CreateWebhookPayload'),
    description:
      'Creates a webhook. An organization can have at most 20. You also need permission to read the data of its events.',
    // No transaction is open while the host is resolved.
    args: { input: t.arg({ type: CreateWebhookInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'WEBHOOKS_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: inPhases({
      before: async ({ input }, context) => {
        const events = knownEvents(input.events);
        checkEvents(events, input.organizationId, context);
        checkDocument({ given: input.document }, input.organizationId, context);
        await checkAddress(input.url, context);
        return events;
      },
      write: async (events, { input }, context, info) => {
        const { organizationId } = input;
        const made = input.secret == null ? createSecret() : null;
        const id = createId('Webhook');
        const secret = sealSecret(made ?? input.secret ?? '', id, context.secret);
        const filter = storedFilterOf(input.filter);
        const { url, document = null } = input;
        const details = { url, events, batch: input.batch ?? false, document };
        await lockMemberships(organizationId, 'share', context);
        const caller = requireWrite(organizationId, context);
        checkEvents(events, organizationId, context);
        await checkFilter(filter, null, organizationId, context.prisma);
        await checkWebhookQuota(organizationId, context.prisma);
        const data = { id, organizationId, secret, ...responsible(caller), ...details };
        await context.prisma.webhook.create({
          data: { ...data, filter: filter ?? Prisma.DbNull },
          select: { id: true },
        });
        const after = { ...details, filter, active: true, secret: new Secret(secret) };
        await record(context, {
          organizationId,
          targets: [{ id, name: input.url, before: null, after }],
        });
        const webhook = await readWebhook({ id, organizationId }, context, info);
        return { webhook, secret: made, organization: owningOrganization(input, context) };
      },
    }),
  }),
);

const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'webhook'),
    ...inputFieldsFromZod(t, webhookChange),
    ...versionFields(t),
  }),
});

const UpdateWebhookPayload = builder.simpleObject('UpdateWebhookPayload', {
  fields: (t) => ({
    webhook: t.field({ type: Webhook, description: 'The resulting webhook.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('updateWebhook', (t) =>
  t.field({
    type: UpdateWebhookPayload,
    description: 'Updates a webhook. You also need permission to read the data of its events.',
    args: { input: t.arg({ type: UpdateWebhookInput, required: true }) },
    authScopes: (_root, { input }, context, info) => webhookChangeScope(input, context, info),
    resolve: inPhases({
      before: async ({ input }, context) => {
        const { id, url } = input;
        const where = ownedBy(context.caller, id);
        const old = await context.prisma.webhook.findUnique({ where });
        if (!old) throw notFound();
        requireNotDeleted(old);
        refuseNull(webhookChange, input);
        checkEvents(input.events ?? old.events, old.organizationId, context);
        const documents = { given: input.document, old: old.document };
        checkDocument(documents, old.organizationId, context);
        if (url != null && url !== old.url) await checkAddress(url, context);
        return old;
      },
      write: async (old, { input }, context, info) => {
        const { id, expectedVersions } = input;
        const { organizationId } = old;
        await lockMemberships(organizationId, 'share', context);
        const caller = requireWrite(organizationId, context);
        checkEvents(input.events ?? old.events, organizationId, context);
        const where = { id, organizationId, purgedAt: null };
        await lockRow('Webhook', id, context.prisma);
        const before = await context.prisma.webhook.findUnique({ where });
        if (!before) throw notFound();
        requireNotDeleted(before);
        checkVersion(expectedVersions, before);
        const changes = changesIn(givenIn(input), before);
        if (isEmpty(changes)) skipRecording(context);
        else {
          const { filter, ...others } = changes;
          if (filter) await checkFilter(filter, before.filter, organizationId, context.prisma);
          const data = {
            ...consequencesOf(changes, caller),
            ...others,
            ...(filter !== undefined && { filter: filter ?? Prisma.DbNull }),
          };
          const edition = { version: { increment: 1 }, updatedAt: new Date() };
          const after = await context.prisma.webhook.update({
            where,
            data: { ...data, ...edition },
          });
          const fields = { before: webhookFields(before), after: webhookFields(after) };
          await record(context, { organizationId, targets: [{ id, name: after.url, ...fields }] });
          // Deliveries that waited for a disabled or failing endpoint are due now.
          context.outbox.written = true;
        }
        const webhook = await readWebhook({ id, organizationId }, context, info);
        return { webhook, organization: owningOrganization(old, context) };
      },
    }),
  }),
);

/** The caller. Throws FORBIDDEN if they can no longer change webhooks. */
function requireWrite(organizationId: string, { caller }: Context): Caller {
  requirePermission(requireCaller(caller), organizationId, 'WEBHOOKS_WRITE');
  return requireCaller(caller);
}

type UpdateInput = typeof UpdateWebhookInput.$inferInput;

const givenIn = ({ url, events, active, batch, document, filter }: UpdateInput) => ({
  url: url ?? undefined,
  events: events ? knownEvents(events) : undefined,
  active: active ?? undefined,
  batch: batch ?? undefined,
  document,
  filter: filter === undefined ? undefined : storedFilterOf(filter),
});

/** Who is responsible from now on. */
const responsible = (caller: Caller) => ({
  createdById: caller.userId,
  createdByKeyId: caller.kind === 'key' ? caller.keyId : null,
});

/**
 * A new URL and switching it on or off reset the failure state. Whoever changes its URL or document or switches
 * it on owns it.
 */
const consequencesOf = (changes: Partial<ReturnType<typeof givenIn>>, caller: Caller) => ({
  ...((changes.url !== undefined || changes.active !== undefined) && {
    failures: 0,
    failingSince: null,
    pausedUntil: null,
  }),
  ...(changes.active !== undefined && { disabledReason: null, disabledAt: null }),
  ...((changes.url !== undefined || changes.document !== undefined || changes.active) &&
    responsible(caller)),
});
