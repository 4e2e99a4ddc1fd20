// Mutation that updates an organization.

import { requireCaller, requirePerson } from '../../auth/caller.ts';
import { secondFactorMethods } from '../../auth/second-factor/methods.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { slugIndex } from '../../auth/slug.ts';
import { invalid, notFound } from '../../core/errors.ts';
import type { Organization as Row } from '../../database/client/client.ts';
import { organizationChange } from '../../domain/organization/shape.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording } from '../../graphql/plugins/audit.ts';
import { changesIn, isEmpty, refuseNull } from '../shared/changes.ts';
import { orConflict } from '../shared/conflict.ts';
import { idField } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { type BrandingRow, brandingValues, changeBranding } from './branding.ts';
import { Organization } from './type.ts';

const UpdateOrganizationInput = builder.inputType('UpdateOrganizationInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...idField(t, 'organization'),
    ...inputFieldsFromZod(t, organizationChange),
  }),
});

const UpdateOrganizationPayload = builder.simpleObject('UpdateOrganizationPayload', {
  fields: (t) => ({
    organization: t.field({
      type: Organization,
      description: 'The organization after the change.',
    }),
  }),
});

builder.mutationField('updateOrganization', (t) =>
  t.field({
    type: UpdateOrganizationPayload,
    description: 'Changes an organization. Requires the `ADMIN` role.',
    args: { input: t.arg({ type: UpdateOrganizationInput, required: true }) },
    authScopes: (_root, { input }) => ({ admin: { organizationId: input.id } }),
    resolve: async (_root, { input: { id, ...given } }, context) => {
      const { prisma } = context;
      refuseNull(organizationChange, given);
      const requires = given.requiresSecondFactor ?? undefined;
      if (requires !== undefined) await requireOwnSecondFactor(requires, context);
      await lockRow('Organization', id, prisma);
      const old = await prisma.organization.findUnique({
        where: { id, deletedAt: null },
        include: { branding: true },
      });
      if (!old) throw notFound();
      const { branding: brandingChange, ...values } = valuesIn(organizationChange, given);
      const branding = await changeBranding(old, brandingChange, context);
      const data = changesIn(values, old);
      if (isEmpty(data) && branding === old.branding) skipRecording(context);
      else {
        const write = prisma.organization.update({ where: { id }, data });
        const updated = await orConflict(slugIndex, 'input.slug', write);
        const { name } = updated;
        const after = recorded({ ...updated, branding });
        const targets = [{ id, name, before: recorded(old), after }];
        await record(context, { organizationId: id, targets });
      }
      return { organization: { id } };
    },
  }),
);

const recorded = ({
  name,
  slug,
  requiresSecondFactor,
  branding,
}: Row & { branding: BrandingRow | null }) => ({
  name,
  slug,
  requiresSecondFactor,
  branding: branding && brandingValues(branding),
});

/** Those who require a second factor of others have one, and are not a stolen session. */
async function requireOwnSecondFactor(requires: boolean, context: Context): Promise<void> {
  const { userId } = requirePerson(requireCaller(context.caller));
  const methods = await secondFactorMethods(userId, context.prisma);
  if (requires && methods.length === 0) {
    throw invalid(
      'input.requiresSecondFactor',
      'needs a second factor of your own; set one up in your account settings first',
    );
  }
  await requireRecentAuthentication(context);
}
