// The digest that a member gets by email: how often, for each organization.
import { createContextCache } from '@pothos/core';
import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { notFound } from '../../core/errors.ts';
import { batched } from '../../database/batch.ts';
import { digestChange, digestFrequency, sentFrequency } from '../../domain/digest/frequency.ts';
import { defaultTimeZone, firstDigestAt } from '../../domain/digest/schedule.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { record, skipRecording } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { Organization } from '../organization/type.ts';
import { lockRow } from '../shared/lock-row.ts';

const DigestFrequency = enumFromZod(digestFrequency);

/** The choices of the caller, read together for all organizations of a request. */
const frequencies = createContextCache(({ prisma, caller }: Context) =>
  batched(async (organizationIds: readonly string[]) => {
    const { userId } = requirePerson(requireCaller(caller));
    const rows = await prisma.member.findMany({
      where: { userId, organizationId: { in: [...organizationIds] } },
      select: { organizationId: true, digest: { select: { frequency: true } } },
    });
    const found = new Map(rows.map(({ organizationId, digest }) => [organizationId, digest]));
    return organizationIds.map((id) => digestFrequency.parse(found.get(id)?.frequency ?? 'OFF'));
  }, 1_000),
);

builder.objectField(Organization, 'digestFrequency', (t) =>
  t.field({
    type: DigestFrequency,
    description:
      'How often you get a digest of the scans by email: totals and changes, top QR codes and countries, QR codes that expire soon, broken destinations. For people, not for API keys.',
    authScopes: ({ id: organizationId }) => ({
      $all: { person: true, permission: { organizationId, permission: 'ANALYTICS_READ' } },
    }),
    resolve: ({ id }, _args, context) => frequencies(context)(id),
  }),
);

const UpdateDigestInput = builder.inputType('UpdateDigestInput', {
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'ID of the organization that the digest is about.',
    }),
    ...inputFieldsFromZod(t, digestChange),
  }),
});

const UpdateDigestPayload = builder.simpleObject('UpdateDigestPayload', {
  fields: (t) => ({ organization: t.field(organizationAfter) }),
});

builder.mutationField('updateDigest', (t) =>
  t.field({
    type: UpdateDigestPayload,
    description:
      'Changes how often you get a digest of the scans of an organization by email: at 8:00 in your time zone (`User.timeZone`, otherwise UTC). Only verified addresses get it, none for an organization without QR codes, and nothing is sent while the server cannot send email. Not available to API keys.',
    args: { input: t.arg({ type: UpdateDigestInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }) => ({
      $all: { person: true, permission: { organizationId, permission: 'ANALYTICS_READ' } },
    }),
    resolve: async (_root, { input: { organizationId, frequency } }, context) => {
      const { prisma } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      const where = { organizationId_userId: { organizationId, userId } };
      const found = await prisma.member.findUnique({ where, select: { id: true } });
      if (!found) throw notFound();
      const memberId = found.id;
      await lockRow('Member', memberId, prisma);
      const member = await prisma.member.findUnique({
        where: { id: memberId, organizationId },
        select: { digest: true, user: { select: { name: true, timeZone: true } } },
      });
      if (!member) throw notFound();
      const before = member.digest?.frequency ?? 'OFF';
      if (before === frequency) skipRecording(context);
      else {
        const { name, timeZone } = member.user;
        const sent = sentFrequency.safeParse(frequency);
        if (sent.success) {
          const dueAt = firstDigestAt(sent.data, timeZone ?? defaultTimeZone, new Date());
          const digest = { frequency: sent.data, dueAt, attempts: 0, leaseId: null };
          const values = { ...digest, leasedUntil: null };
          await prisma.digest.upsert({
            where: { memberId },
            create: { memberId, ...values },
            update: values,
          });
        } else await prisma.digest.deleteMany({ where: { memberId } });
        const targets = [
          { id: memberId, name, before: { frequency: before }, after: { frequency } },
        ];
        await record(context, { organizationId, targets });
      }
      return { organization: owningOrganization({ organizationId }, context) };
    },
  }),
);
