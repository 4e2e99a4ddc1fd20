// Logging in with a passkey.
import {
  authenticationOptions,
  verifyAuthentication,
} from '../../../auth/passkey/authentication.ts';
import { ApiError } from '../../../core/errors.ts';
import { authenticationResponse } from '../../../domain/account/passkey.ts';
import { builder } from '../../../graphql/builder.ts';
import { inPhases, record, skipRecording, unchanged } from '../../../graphql/plugins/audit.ts';
import { User } from '../../user/type.ts';
import { become } from '../become.ts';
import { recordFailedLogIn } from '../failed-log-in.ts';
import { serverOf } from './edit.ts';

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
      'Starts a login with a passkey, without an email address: the browser lets the person choose one.',
    extensions: { public: true },
    resolve: async (_root, _args, context) => {
      // Anonymous requests must not fill the audit log.
      skipRecording(context);
      return authenticationOptions(null, serverOf(context));
    },
  }),
);

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
      before: ({ input: { response } }, context) =>
        verifyAuthentication(response, {
          ...serverOf(context),
          field: 'input.response',
          onFailure: (userId, reason) =>
            recordFailedLogIn(userId, context, {
              action: 'failedPasskeyLogIn',
              details: { reason },
            }),
        }),
      write: async ({ id, userId }, _args, context) => {
        // A passkey that is being deleted concurrently is no longer valid.
        const [same] = await context.prisma.$queryRaw<unknown[]>`
          SELECT 1 FROM "Passkey" WHERE "id" = ${id} FOR SHARE`;
        if (!same) throw new ApiError('NOT_FOUND', { message: 'This passkey was deleted' });
        const owner = { id: userId, deactivatedAt: null };
        if ((await context.prisma.user.count({ where: owner })) === 0) {
          throw new ApiError('UNAUTHORIZED', { message: 'This account is deactivated' });
        }
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
