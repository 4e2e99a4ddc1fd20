// Proving again who one is, with a passkey.
import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { authenticationOptions } from '../../../auth/passkey/authentication.ts';
import { withCurrentSecondFactor } from '../../../auth/second-factor/lacking.ts';
import { renewAuthentication } from '../../../auth/session/step-up.ts';
import { authenticationResponse } from '../../../domain/account/passkey.ts';
import { builder } from '../../../graphql/builder.ts';
import { inPhases, record, skipRecording, unchanged } from '../../../graphql/plugins/audit.ts';
import { withoutKey } from '../../../graphql/plugins/idempotency/supported.ts';
import { User } from '../../user/type.ts';
import { serverOf, verifyPasskey } from './verification.ts';

const kind = 'passkey-reauthentication';

const StartPasskeyReauthenticationPayload = builder.simpleObject(
  'StartPasskeyReauthenticationPayload',
  {
    fields: (t) => ({
      options: t.field({
        type: 'PublicKeyCredentialRequestOptionsJSON',
        description: 'For the browser, which asks for one of your passkeys.',
      }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'Until when `reauthenticateWithPasskey` takes the response, once.',
      }),
    }),
  },
);

builder.mutationField('startPasskeyReauthentication', (t) =>
  t.field({
    type: StartPasskeyReauthenticationPayload,
    description: 'Starts to prove again that it is you, with a passkey. Not available to API keys.',
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: async (_root, _args, context) => {
      const { userId, sessionId } = requirePerson(requireCaller(context.caller));
      skipRecording(context);
      return authenticationOptions({ kind, userId, sessionId }, serverOf(context));
    },
  }),
);

const ReauthenticateWithPasskeyInput = builder.inputType('ReauthenticateWithPasskeyInput', {
  fields: (t) => ({
    response: t
      .field({
        type: 'AuthenticationResponseJSON',
        required: true,
        description: 'Response of the browser to the options of `startPasskeyReauthentication`.',
      })
      .validate(authenticationResponse),
  }),
});

const ReauthenticateWithPasskeyPayload = builder.simpleObject('ReauthenticateWithPasskeyPayload', {
  fields: (t) => ({ user: t.field({ type: User, description: 'You.' }) }),
});

builder.mutationField('reauthenticateWithPasskey', (t) =>
  t.field({
    type: ReauthenticateWithPasskeyPayload,
    description:
      'Proves again that it is you, for ten minutes, as `reauthenticate` does. Not available to API keys.',
    args: { input: t.arg({ type: ReauthenticateWithPasskeyInput, required: true }) },
    authScopes: { person: true },
    extensions: withoutKey,
    resolve: inPhases({
      before: async ({ input: { response } }, context) => {
        const { sessionId } = requirePerson(requireCaller(context.caller));
        // The challenge of this session is for its person alone.
        return (await verifyPasskey(response, { kind, sessionId }, context)).passkey;
      },
      write: async ({ id: passkeyId, userId }, _args, context) => {
        await renewAuthentication(context, { secondFactor: true });
        const caller = requireCaller(context.caller);
        context.caller = await withCurrentSecondFactor(caller, context.prisma);
        await record(context, { targets: [unchanged(userId, null)], details: { passkeyId } });
        return { user: { id: userId } };
      },
    }),
  }),
);
