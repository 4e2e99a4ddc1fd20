// Mutations that set up and delete an authenticator app.

import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { redeemAppCode, setupOf } from '../../../auth/second-factor/authenticator.ts';
import { withCurrentSecondFactor } from '../../../auth/second-factor/lacking.ts';
import {
  deleteUnneededRecoveryCodes,
  replaceRecoveryCodes,
} from '../../../auth/second-factor/recovery-codes.ts';
import { renewAuthentication, requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { ApiError, invalid, notFound } from '../../../core/errors.ts';
import { authenticatorConfirmation } from '../../../domain/account/second-factor.ts';
import { Secret } from '../../../domain/audit/change.ts';
import { createId } from '../../../domain/id.ts';
import { defaultStyle } from '../../../domain/style/shape.ts';
import { drawSvg } from '../../../drawing/draw.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { inPhases, record } from '../../../graphql/plugins/audit.ts';
import { shownOnce } from '../../../graphql/plugins/idempotency/supported.ts';
import { User } from '../../user/type.ts';
import { lockUser } from '../lock-user.ts';
import { notifySignInChange } from '../sign-in-change.ts';

const CreateAuthenticatorPayload = builder
  .objectRef<{ uri: string; secret: string }>('CreateAuthenticatorPayload')
  .implement({
    fields: (t) => ({
      uri: t.exposeString('uri', {
        description:
          'The `otpauth:` URI that authenticator apps scan. Contains the secret; do not store it or send it in a URL.',
        extensions: shownOnce,
      }),
      svg: t.string({
        description: 'The QR code of the URI, as an SVG document.',
        complexity: 10,
        extensions: shownOnce,
        resolve: ({ uri }) => drawSvg(uri, defaultStyle, {}),
      }),
      secret: t.exposeString('secret', {
        description: 'The secret in base32, for typing it into the app.',
        extensions: shownOnce,
      }),
    }),
  });

builder.mutationField('createAuthenticator', (t) =>
  t.field({
    type: CreateAuthenticatorPayload,
    description:
      'Begins to set up an authenticator app (TOTP, RFC 6238). It is in use once `confirmAuthenticator` got a code of it; until then, calling this again starts over. Not available to API keys.',
    authScopes: { person: true },
    resolve: async (_root, _args, context) => {
      const { prisma, secret, config } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      await lockUser(userId, prisma);
      const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
      await prisma.authenticator.deleteMany({ where: { userId, confirmedAt: null } });
      if (await prisma.authenticator.findUnique({ where: { userId } })) throw exists();
      const id = createId('Authenticator');
      await prisma.authenticator.create({ data: { id, userId } });
      const after = { authenticator: new Secret(id) };
      await record(context, {
        targets: [{ id: userId, name: null, before: { authenticator: new Secret(null) }, after }],
      });
      return setupOf({ id, email: user.email }, { secret, publicUrl: config.publicUrl });
    },
  }),
);

const exists = () =>
  new ApiError('CONFLICT', {
    message: 'You already have an authenticator app; delete it to set up another one',
  });

const ConfirmAuthenticatorPayload = builder.simpleObject('ConfirmAuthenticatorPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'You, now with a second factor.' }),
    recoveryCodes: t.stringList({
      description:
        'Ten recovery codes, shown only now; each confirms one login without the app. Empty if you still have some from before.',
      extensions: shownOnce,
    }),
  }),
});

builder.mutationField('confirmAuthenticator', (t) =>
  t.field({
    type: ConfirmAuthenticatorPayload,
    description:
      'Finishes setting up an authenticator app with a code of it. From now on, logins need a second factor. Not available to API keys.',
    args: { input: t.arg({ type: inputFromZod(authenticatorConfirmation), required: true }) },
    authScopes: { person: true },
    resolve: inPhases({
      before: async ({ input: { code } }, context) => {
        const { address, codeThrottle, prisma, secret } = context;
        const { userId } = requirePerson(requireCaller(context.caller));
        const pending = await prisma.authenticator.findUnique({ where: { userId } });
        if (!pending) throw notFound();
        if (pending.confirmedAt) throw exists();
        await codeThrottle.attempt(userId, address);
        if (!(await redeemAppCode(code, pending.id, prisma, secret))) {
          throw invalid('input.code', 'is incorrect; enter the code that your app shows now');
        }
        await codeThrottle.succeed(userId, address);
        return { userId, id: pending.id };
      },
      write: async ({ userId, id }, _args, context) => {
        const { prisma, secret } = context;
        const confirmedAt = new Date();
        await lockUser(userId, prisma);
        const { count } = await prisma.authenticator.updateMany({
          where: { id, confirmedAt: null },
          data: { confirmedAt },
        });
        if (count === 0) throw notFound();
        await renewAuthentication(context, { secondFactor: true });
        const left = await prisma.recoveryCode.count({ where: { userId, usedAt: null } });
        const recoveryCodes = left > 0 ? [] : await replaceRecoveryCodes(userId, prisma, secret);
        const target = {
          id: userId,
          name: null,
          before: { authenticatorSince: null },
          after: { authenticatorSince: confirmedAt },
        };
        await record(context, { targets: [target] });
        notifySignInChange(userId, 'authenticatorAdded', context);
        const caller = requireCaller(context.caller);
        context.caller = await withCurrentSecondFactor(caller, prisma);
        return { user: { id: userId }, recoveryCodes };
      },
    }),
  }),
);

const DeleteAuthenticatorPayload = builder.simpleObject('DeleteAuthenticatorPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'You, without an authenticator app.' }),
  }),
});

builder.mutationField('deleteAuthenticator', (t) =>
  t.field({
    type: DeleteAuthenticatorPayload,
    description:
      'Deletes your authenticator app. Without another second factor, your recovery codes are deleted too, and organizations that require one let you only read. Not available to API keys.',
    authScopes: { person: true },
    resolve: async (_root, _args, context) => {
      const { prisma } = context;
      const { userId } = requirePerson(requireCaller(context.caller));
      await requireRecentAuthentication(context);
      await lockUser(userId, prisma);
      const old = await prisma.authenticator.findUnique({ where: { userId } });
      if (!old) throw notFound();
      await prisma.authenticator.deleteMany({ where: { id: old.id } });
      await deleteUnneededRecoveryCodes(userId, prisma);
      const target = {
        id: userId,
        name: null,
        before: { authenticatorSince: old.confirmedAt },
        after: { authenticatorSince: null },
      };
      await record(context, { targets: [target] });
      // One that was never in use changes nothing.
      if (old.confirmedAt) notifySignInChange(userId, 'authenticatorRemoved', context);
      const caller = requireCaller(context.caller);
      context.caller = await withCurrentSecondFactor(caller, prisma);
      return { user: { id: userId } };
    },
  }),
);
