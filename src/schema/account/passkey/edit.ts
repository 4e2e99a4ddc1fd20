// Mutations that create, rename or delete a passkey.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { registrationOptions, verifyRegistration } from '../../../auth/passkey/registration.ts';
import { withCurrentSecondFactor } from '../../../auth/second-factor/lacking.ts';
import {
  deleteUnneededRecoveryCodes,
  replaceRecoveryCodes,
} from '../../../auth/second-factor/recovery-codes.ts';
import { renewAuthentication, requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { ApiError, notFound } from '../../../core/errors.ts';
import type { Passkey as PasskeyRow } from '../../../database/client/client.ts';
import { maxPasskeys, passkeyName, registrationResponse } from '../../../domain/account/passkey.ts';
import { createId, typeOfId } from '../../../domain/id.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inputFieldsFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record, skipRecording, type Target } from '../../../graphql/plugins/audit.ts';
import { shownOnce, withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';
import { orConflict } from '../../shared/conflict.ts';
import { lockUser } from '../lock-user.ts';
import { requireOtherWayIn } from '../other-way-in.ts';
import { notifySignInChange } from '../sign-in-change.ts';
import { Passkey } from './type.ts';
import { serverOf } from './verification.ts';

const StartPasskeyRegistrationPayload = builder.simpleObject('StartPasskeyRegistrationPayload', {
  fields: (t) => ({
    options: t.field({
      type: 'PublicKeyCredentialCreationOptionsJSON',
      description: 'For the browser, which creates the passkey.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when `createPasskey` takes the response, once.',
    }),
  }),
});

builder.mutationField('startPasskeyRegistration', (t) =>
  t.field({
    type: StartPasskeyRegistrationPayload,
    description:
      'Starts to create a passkey for your account. The browser makes it from the options, `createPasskey` stores it. Not available to API keys.',
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: async (_root, _args, context) => {
      const { userId: id, sessionId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      const user = await context.prisma.user.findUniqueOrThrow({ where: { id } });
      await requireRoom(id, context);
      skipRecording(context);
      return registrationOptions({ ...user, sessionId }, serverOf(context));
    },
  }),
);

const CreatePasskeyInput = builder.inputType('CreatePasskeyInput', {
  fields: (t) => ({
    ...inputFieldsFromZod(t, passkeyName),
    response: t
      .field({
        type: 'RegistrationResponseJSON',
        required: true,
        description: 'Response of the browser to the options of `startPasskeyRegistration`.',
      })
      .validate(registrationResponse),
  }),
});

const CreatePasskeyPayload = builder.simpleObject('CreatePasskeyPayload', {
  fields: (t) => ({
    passkey: t.field({ type: Passkey, description: 'The new passkey.' }),
    recoveryCodes: t.stringList({
      description:
        'Ten recovery codes, shown only now; each confirms one login without the passkey. Empty if you still have some from before.',
      extensions: shownOnce,
    }),
  }),
});

builder.mutationField('createPasskey', (t) =>
  t.field({
    type: CreatePasskeyPayload,
    description:
      'Stores a passkey that the browser has created. From now on, logins with your password need a second factor. Not available to API keys.',
    args: { input: t.arg({ type: CreatePasskeyInput, required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input: { response } }, context) => {
        const person = requirePerson(requireCaller(context.caller));
        await requireRecentAuthentication(context);
        return verifyRegistration(response, person, 'input.response', serverOf(context));
      },
      write: async (data, { input: { name } }, context) => {
        const { userId } = requirePerson(requireCaller(context.caller));
        const { prisma, secret } = context;
        await lockUser(userId, prisma);
        await requireRoom(userId, context);
        const write = prisma.passkey.create({
          data: { id: createId('Passkey'), userId, name, ...data },
        });
        const passkey = await orConflict('Passkey_credentialId_key', 'input.response', write);
        await renewAuthentication(context, { secondFactor: true });
        const left = await prisma.recoveryCode.count({ where: { userId, usedAt: null } });
        const recoveryCodes = left > 0 ? [] : await replaceRecoveryCodes(userId, prisma, secret);
        await record(context, { targets: [target(passkey, null, passkey)] });
        notifySignInChange(userId, 'passkeyAdded', context, name);
        context.caller = await withCurrentSecondFactor(requireCaller(context.caller), prisma);
        return { passkey, recoveryCodes };
      },
    }),
  }),
);

/** Throws UNPROCESSABLE if the account has the maximum number of passkeys. */
async function requireRoom(userId: string, { prisma }: Context): Promise<void> {
  if ((await prisma.passkey.count({ where: { userId } })) < maxPasskeys) return;
  throw new ApiError('UNPROCESSABLE', {
    message: `An account can have at most ${maxPasskeys} passkeys; delete one first`,
  });
}

const UpdatePasskeyInput = builder.inputType('UpdatePasskeyInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'ID of the passkey.' }),
    ...inputFieldsFromZod(t, passkeyName),
  }),
});

const UpdatePasskeyPayload = builder.simpleObject('UpdatePasskeyPayload', {
  fields: (t) => ({
    passkey: t.field({ type: Passkey, description: 'The passkey with its new name.' }),
  }),
});

builder.mutationField('updatePasskey', (t) =>
  t.field({
    type: UpdatePasskeyPayload,
    description: 'Renames one of your own passkeys. Not available to API keys.',
    args: { input: t.arg({ type: UpdatePasskeyInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { id, name } }, context) => {
      const before = await ownPasskey(id, context);
      if (name === before.name) {
        skipRecording(context);
        return { passkey: before };
      }
      const passkey = await context.prisma.passkey.update({ where: { id }, data: { name } });
      await record(context, { targets: [target(passkey, before, passkey)] });
      return { passkey };
    },
  }),
);

const DeletePasskeyInput = builder.inputType('DeletePasskeyInput', {
  fields: (t) => ({ id: t.id({ required: true, description: 'ID of the passkey.' }) }),
});

const DeletePasskeyPayload = builder.simpleObject('DeletePasskeyPayload', {
  fields: (t) => ({ deletedPasskeyId: t.id() }),
});

builder.mutationField('deletePasskey', (t) =>
  t.field({
    type: DeletePasskeyPayload,
    description:
      'Deletes one of your own passkeys: it no longer logs you in. Sessions stay. Without another second factor, your recovery codes are deleted too, and organizations that require one let you only read. It cannot be your only way to sign in. Not available to API keys.',
    args: { input: t.arg({ type: DeletePasskeyInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { id } }, context) => {
      const { prisma } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      await lockUser(userId, prisma);
      const passkey = await ownPasskey(id, context);
      await requireOtherWayIn(userId, { passkeyId: id }, context);
      await prisma.passkey.delete({ where: { id } });
      await deleteUnneededRecoveryCodes(userId, prisma);
      await record(context, { targets: [target(passkey, passkey, null)] });
      notifySignInChange(userId, 'passkeyRemoved', context, passkey.name);
      context.caller = await withCurrentSecondFactor(requireCaller(context.caller), prisma);
      return { deletedPasskeyId: id };
    },
  }),
);

/** Locks the passkey. Throws NOT_FOUND if the caller has none with that ID. */
async function ownPasskey(id: string, { caller, prisma }: Context): Promise<PasskeyRow> {
  const { userId } = requirePerson(requireCaller(caller));
  if (typeOfId(id) !== 'Passkey') throw notFound();
  await prisma.$queryRaw`
    SELECT 1 FROM "Passkey" WHERE "id" = ${id} AND "userId" = ${userId} FOR UPDATE`;
  const passkey = await prisma.passkey.findFirst({ where: { id, userId } });
  if (!passkey) throw notFound();
  return passkey;
}

const audited = (passkey: PasskeyRow | null) => passkey && { name: passkey.name };

/** For the audit log. */
const target = (
  { id, name }: PasskeyRow,
  before: PasskeyRow | null,
  after: PasskeyRow | null,
): Target => ({ id, name, before: audited(before), after: audited(after) });
