// Verifies the passkey of a request.
import { verifyAuthentication } from '../../../auth/passkey/authentication.ts';
import type { Purpose } from '../../../auth/passkey/challenge.ts';
import type { AuthenticationResponse } from '../../../domain/account/passkey.ts';
import type { Context } from '../../../graphql/context.ts';
import { recordFailedLogIn } from '../failed-log-in.ts';

/** Dependencies of passkeys in a request. */
export const serverOf = ({ prisma, secret, config: { publicUrl } }: Context) => ({
  prisma,
  secret,
  publicUrl,
});

/** A refused passkey is in the audit log. Call it outside of the transaction of the mutation. */
export const verifyPasskey = (
  response: AuthenticationResponse,
  purpose: Purpose,
  context: Context,
) =>
  verifyAuthentication(response, {
    ...serverOf(context),
    field: 'input.response',
    purpose,
    onFailure: (userId, reason) =>
      recordFailedLogIn(userId, context, { action: 'failedPasskeyLogIn', details: { reason } }),
  });
