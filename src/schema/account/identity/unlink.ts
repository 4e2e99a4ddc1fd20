// Unlinks accounts at identity providers.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { notFound } from '../../../core/errors.ts';
import { typeOfId } from '../../../domain/id.ts';
import { builder } from '../../../graphql/builder.ts';
import { record } from '../../../graphql/plugins/audit.ts';
import { lockUser } from '../lock-user.ts';
import { requireOtherWayIn } from '../other-way-in.ts';
import { notifySignInChange } from '../sign-in-change.ts';

const UnlinkIdentityInput = builder.inputType('UnlinkIdentityInput', {
  fields: (t) => ({ id: t.id({ required: true, description: 'ID of the linked account.' }) }),
});

const UnlinkIdentityPayload = builder.simpleObject('UnlinkIdentityPayload', {
  fields: (t) => ({
    unlinkedIdentityId: t.id({ description: 'ID of the account that was unlinked.' }),
  }),
});

builder.mutationField('unlinkIdentity', (t) =>
  t.field({
    type: UnlinkIdentityPayload,
    description:
      'Unlinks an account at an identity provider from yours and ends the other sessions that it started. It cannot be your only way to sign in. Not available to API keys.',
    args: { input: t.arg({ type: UnlinkIdentityInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { id } }, context) => {
      const { userId, sessionId } = requirePerson(requireCaller(context.caller));
      const { prisma } = context;
      await requireRecentAuthentication(context);
      const identity =
        typeOfId(id) === 'Identity'
          ? await prisma.identity.findUnique({ where: { id, userId } })
          : null;
      if (!identity) throw notFound();
      await lockUser(userId, prisma);
      await requireOtherWayIn(userId, { identityId: id }, context);
      // Sessions end with their identity.
      const data = { identityId: null, providerSession: null };
      await prisma.session.updateMany({ where: { id: sessionId, identityId: id }, data });
      if ((await prisma.identity.deleteMany({ where: { id, userId } })).count === 0)
        throw notFound();
      const { issuer } = identity;
      await record(context, { targets: [{ id, name: null, before: { issuer }, after: null }] });
      const provider = [...context.providers.values()].find((one) => one.issuer === issuer);
      notifySignInChange(userId, 'identityUnlinked', context, provider?.name ?? issuer);
      return { unlinkedIdentityId: id };
    },
  }),
);
