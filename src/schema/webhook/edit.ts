// Making, changing, deleting a webhook.

import { type Caller, known, requirePermission } from '../../auth/caller.ts';
import { notFound, outdated } from '../../core/errors.ts';
import { webAddress } from '../../domain/content/url.ts';
import { createId } from '../../domain/id.ts';
import {
  eventNames,
  knownEvents,
  neverSentNote,
  webhookEvents,
} from '../../domain/webhook/event.ts';
import { createSecret, webhookSecret } from '../../domain/webhook/signature.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inPhases, record } from '../../graphql/plugins/audit.ts';
import { sealSecret } from '../../webhook/secret.ts';
import { lockMemberships } from '../member/lock.ts';
import { ownedBy } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { checkAddress, checkEvents, checkRoom } from './check.ts';
import { organizationOf, readWebhook, requireWebhookChange, Webhook } from './type.ts';

const eventsDescription = `At least one of ${webhookEvents.join(', ')}. ${neverSentNote}`;
const urlDescription = 'http or https, without credentials, on the public internet.';
const batchDescription = 'Whether a request holds up to 100 events, as `{"events": […]}`.';

export const secretDescription =
  'Any text of up to 256 characters, or `whsec_` with a key in base64 (Standard Webhooks). Left out: made at random, and shown once.';

const CreateWebhookInput = builder.inputType('CreateWebhookInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Of whose events it is told.' }),
    url: t.string({ required: true, description: urlDescription, validate: webAddress }),
    events: t.stringList({ required: true, description: eventsDescription, validate: eventNames }),
    secret: t.string({ description: secretDescription, validate: webhookSecret }),
    batch: t.boolean({ defaultValue: false, description: batchDescription }),
  }),
});

export interface WebhookWithSecret {
  webhook: typeof Webhook.$inferType;
  secret: string | null;
}

export const payloadWithSecret = (name: 'CreateWebhookPayload' | 'RotateWebhookSecretPayload') =>
  builder.objectRef<WebhookWithSecret>(name).implement({
    fields: (t) => ({
      webhook: t.field({
        type: Webhook,
        description: 'As it is from now on.',
        resolve: ({ webhook }) => webhook,
      }),
      secret: t.exposeString('secret', {
        nullable: true,
        description:
          'The secret that was made, which stands in this answer alone; null if the caller gave one.',
      }),
    }),
  });

builder.mutationField('createWebhook', (t) =>
  t.field({
    type: payloadWithSecret('CreateWebhookPayload'),
    description:
      'Tells an address of events from now on. An organization has at most 20 webhooks. Needs the permissions to read what the events tell of, too.',
    // Nothing is held while a name is looked up.
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
        await checkAddress(input.url, context);
        return events;
      },
      write: async (events, { input }, context, info) => {
        const { organizationId } = input;
        const made = input.secret == null ? createSecret() : null;
        const id = createId('Webhook');
        const secret = sealSecret(made ?? input.secret ?? '', id, context.secret);
        const details = { url: input.url, events, batch: input.batch ?? false };
        await lockMemberships(organizationId, 'share', context);
        const caller = requireWrite(organizationId, context);
        checkEvents(events, organizationId, context);
        await checkRoom(organizationId, context.prisma);
        const data = { id, organizationId, secret, createdById: caller.userId, ...details };
        await context.prisma.webhook.create({ data, select: { id: true } });
        await record(context, { organizationId, targetId: id, details });
        return { webhook: await readWebhook({ id, organizationId }, context, info), secret: made };
      },
    }),
  }),
);

const UpdateWebhookInput = builder.inputType('UpdateWebhookInput', {
  description: 'What is left out keeps its value.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the webhook.' }),
    organizationId: t.id({ description: 'Given: a webhook of another organization is not found.' }),
    url: t.string({ description: urlDescription, validate: webAddress }),
    events: t.stringList({ description: eventsDescription, validate: eventNames }),
    active: t.boolean({
      description:
        'true also switches on again what the server itself switched off. Whoever switches it on, or changes the address, is responsible for it.',
    }),
    batch: t.boolean({ description: batchDescription }),
    expectedVersions: t.intList({
      description: 'If the webhook has none of these versions by now, nothing is changed.',
    }),
  }),
});

const UpdateWebhookPayload = builder
  .objectRef<{ webhook: typeof Webhook.$inferType }>('UpdateWebhookPayload')
  .implement({
    fields: (t) => ({
      webhook: t.field({
        type: Webhook,
        description: 'As it is from now on.',
        resolve: ({ webhook }) => webhook,
      }),
    }),
  });

builder.mutationField('updateWebhook', (t) =>
  t.field({
    type: UpdateWebhookPayload,
    description: 'Needs the permissions to read what the events tell of, too.',
    args: { input: t.arg({ type: UpdateWebhookInput, required: true }) },
    authScopes: (_root, { input }, context, info) => requireWebhookChange(input, context, info),
    resolve: inPhases({
      before: async ({ input }, context) => {
        const { id, url } = input;
        const where = ownedBy(context.caller, id);
        const old = await context.prisma.webhook.findUnique({ where });
        if (!old) throw notFound();
        checkEvents(input.events ?? old.events, old.organizationId, context);
        if (url != null) await checkAddress(url, context, old.url);
        return old;
      },
      write: async (old, { input }, context, info) => {
        const { id, expectedVersions, url } = input;
        const { organizationId } = old;
        await lockMemberships(organizationId, 'share', context);
        const { userId } = requireWrite(organizationId, context);
        checkEvents(input.events ?? old.events, organizationId, context);
        const isTakenOver = url != null || input.active === true;
        const version = expectedVersions ? { in: expectedVersions } : undefined;
        const { count } = await context.prisma.webhook.updateMany({
          where: { id, organizationId, version, deletedAt: null },
          data: {
            ...changesOf(input),
            ...(isTakenOver && { createdById: userId }),
            version: { increment: 1 },
            updatedAt: new Date(),
          },
        });
        if (count === 0) throw outdated(expectedVersions);
        await record(context, { organizationId, targetId: id, details: givenIn(input) });
        // What waited for an address that was switched off, or failing, is due now.
        context.outbox.written = true;
        return { webhook: await readWebhook({ id, organizationId }, context, info) };
      },
    }),
  }),
);

/** The caller, if they still may write webhooks. */
function requireWrite(organizationId: string, { caller }: Context): Caller {
  requirePermission(known(caller), organizationId, 'WEBHOOKS_WRITE');
  return known(caller);
}

type UpdateInput = typeof UpdateWebhookInput.$inferInput;

const givenIn = ({ url, events, active, batch }: UpdateInput) => ({
  url: url ?? undefined,
  events: events ? knownEvents(events) : undefined,
  active: active ?? undefined,
  batch: batch ?? undefined,
});

/** With a new address, or switched on again, it is as if nothing had ever failed. */
const changesOf = (input: UpdateInput) => ({
  ...givenIn(input),
  ...((input.url != null || input.active != null) && {
    failures: 0,
    failingSince: null,
    pausedUntil: null,
  }),
  ...(input.active != null && { disabledReason: null, disabledAt: null }),
});

const DeleteWebhookInput = builder.inputType('DeleteWebhookInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the webhook.' }),
    organizationId: t.id({ description: 'Given: a webhook of another organization is not found.' }),
  }),
});

const DeleteWebhookPayload = builder
  .objectRef<{ deletedWebhookId: string }>('DeleteWebhookPayload')
  .implement({ fields: (t) => ({ deletedWebhookId: t.exposeID('deletedWebhookId') }) });

const nothing = new Uint8Array();

builder.mutationField('deleteWebhook', (t) =>
  t.field({
    type: DeleteWebhookPayload,
    description: 'Deletes it with its deliveries; what waits is not sent.',
    args: { input: t.arg({ type: DeleteWebhookInput, required: true }) },
    authScopes: (_root, { input }, context, info) => requireWebhookChange(input, context, info),
    resolve: async (_root, { input }, context) => {
      const { id } = input;
      const organizationId = await organizationOf(input, context);
      const { count } = await context.prisma.webhook.updateMany({
        where: { id, organizationId, deletedAt: null },
        data: { deletedAt: new Date(), active: false, secret: nothing, previousSecret: null },
      });
      if (count === 0) throw notFound();
      await record(context, { organizationId, targetId: id });
      return { deletedWebhookId: id };
    },
  }),
);
