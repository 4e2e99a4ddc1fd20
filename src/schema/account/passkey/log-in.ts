// Logging in with a passkey.
import { authenticationOptions } from '../../../auth/passkey/authentication.ts';
import type { Question } from '../../../auth/passkey/challenge.ts';
import { openStep } from '../../../auth/second-factor/step.ts';
import { ApiError } from '../../../core/errors.ts';
import { authenticationResponse } from '../../../domain/account/passkey.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { inPhases, record, skipRecording, unchanged } from '../../../graphql/plugins/audit.ts';
import { User } from '../../user/type.ts';
import { become } from '../become.ts';
import { serverOf, verifyPasskey } from './verification.ts';

const StartPasskeyLogInInput = builder.inputType('StartPasskeyLogInInput', {
  fields: (t) => ({
    token: t.string({
      description:
        'Token of the error `SECOND_FACTOR_REQUIRED`, to confirm that login with one of the account’s passkeys.',
    }),
  }),
});

const StartPasskeyLogInPayload = builder.simpleObject('StartPasskeyLogInPayload', {
  fields: (t) => ({
    options: t.field({
      type: 'PublicKeyCredentialRequestOptionsJSON',
      description: 'For the browser, which asks for the passkey.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when `logInWithPasskey` takes the response, once.',
    }),
  }),
});

builder.mutationField('startPasskeyLogIn', (t) =>
  t.field({
    type: StartPasskeyLogInPayload,
    description:
      'Starts a login with a passkey, without an email address: the browser lets the person choose one. With a token, starts the second step of a login with a password.',
    extensions: { public: true },
    args: { input: t.arg({ type: StartPasskeyLogInInput }) },
    resolve: async (_root, { input }, context) => {
      // Anonymous requests must not fill the audit log.
      skipRecording(context);
      return authenticationOptions(await questionFor(input?.token, context), serverOf(context));
    },
  }),
);

const kind = 'passkey-log-in';

async function questionFor(
  token: string | null | undefined,
  { prisma, secret }: Context,
): Promise<Question> {
  if (token == null) return { kind, userId: null };
  const { id: stepId, userId } = await openStep(token, prisma, secret);
  return { kind, userId, stepId };
}

const LogInWithPasskeyInput = builder.inputType('LogInWithPasskeyInput', {
  fields: (t) => ({
    response: t
      .field({
        type: 'AuthenticationResponseJSON',
        required: true,
        description: 'Response of the browser to the options of `startPasskeyLogIn`.',
      })
      .validate(authenticationResponse),
  }),
});

const LogInWithPasskeyPayload = builder.simpleObject('LogInWithPasskeyPayload', {
  fields: (t) => ({
    user: t.field({ type: User, description: 'The user who is now logged in.' }),
  }),
});

builder.mutationField('logInWithPasskey', (t) =>
  t.field({
    type: LogInWithPasskeyPayload,
    description:
      'Starts a session (cookie). Counts as two factors, because a passkey is something that you have and is unlocked by something that you know or are.',
    extensions: { public: true },
    args: { input: t.arg({ type: LogInWithPasskeyInput, required: true }) },
    resolve: inPhases({
      before: ({ input: { response } }, context) => verifyPasskey(response, { kind }, context),
      write: async ({ passkey: { id, userId }, stepId }, _args, context) => {
        // A passkey that is being deleted concurrently is no longer valid. The account is locked first, as
        // where passkeys are deleted.
        await context.prisma.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR SHARE`;
        const [same] = await context.prisma.$queryRaw<unknown[]>`
          SELECT 1 FROM "Passkey" WHERE "id" = ${id} FOR SHARE`;
        if (!same) throw new ApiError('NOT_FOUND', { message: 'This passkey was deleted' });
        if (stepId !== undefined)
          await context.prisma.signInStep.deleteMany({ where: { id: stepId } });
        await become(userId, context, { secondFactor: true });
        await record(context, {
          targets: [unchanged(userId, null)],
          details: { passkeyId: id },
        });
        return { user: { id: userId } };
      },
    }),
  }),
);
