// Schemas for second factors, as input.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { describedEnum } from '../validation/terms.ts';
import { maxPassword } from './password.ts';

export const secondFactorMethod = describedEnum(
  'SecondFactorMethod',
  'How to confirm a login.',
  ['AUTHENTICATOR', 'PASSKEY', 'RECOVERY_CODE'],
  {
    AUTHENTICATOR: 'A code of an authenticator app, six digits.',
    PASSKEY: 'A passkey (WebAuthn).',
    RECOVERY_CODE: 'A recovery code, which works once.',
  },
);

export type SecondFactorMethod = z.output<typeof secondFactorMethod>;

/** Any text, so that a mistyped code gets the same error as a wrong one. */
const secondFactorCode = text({ max: 100 });

export const logInConfirmation = z
  .strictObject({
    token: z.string().meta({ description: 'Token of the error `SECOND_FACTOR_REQUIRED`.' }),
    code: secondFactorCode.meta({
      description:
        'Code of your authenticator app, six digits, or one of your recovery codes. Each works once; five wrong ones end the login, and further attempts are throttled.',
    }),
  })
  .meta({ id: 'ConfirmLogIn' });

export const authenticatorConfirmation = z
  .strictObject({
    code: secondFactorCode.meta({ description: 'The code that your app shows now, six digits.' }),
  })
  .meta({ id: 'ConfirmAuthenticator' });

export const reauthentication = z
  .strictObject({
    password: text({ max: maxPassword }).nullish().meta({
      description: 'Your password, if your account has no second factor.',
    }),
    code: secondFactorCode.nullish().meta({
      description: 'A code of your authenticator app or a recovery code, if it has one.',
    }),
  })
  .meta({ id: 'Reauthenticate' });
