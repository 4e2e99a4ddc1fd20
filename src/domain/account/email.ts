// Schemas for the email address of an account, as input.
import { z } from 'zod';
import { maxEmail } from '../text/limits.ts';
import { claimField } from './claim.ts';
import { newPassword } from './password.ts';
import { credential, emailField } from './shape.ts';

/** Hours in which a new address must be confirmed. */
export const changeHours = 24;
/** Days in which the former address can take a change back. */
export const revertDays = 7;

const token = (mail: string) => z.string().meta({ description: `Token in the link of ${mail}.` });

export const emailVerification = z
  .strictObject({ token: token('the email that `requestEmailVerification` sends') })
  .meta({ id: 'VerifyEmail' });

export const emailChangeRequest = z
  .strictObject({
    newEmail: emailField.meta({
      description: `New email address, up to ${maxEmail} characters, case-insensitive and unique.`,
    }),
    currentPassword: credential.nullish().meta({
      description:
        'Your current password. Required, unless you sign in without one. Wrong attempts are throttled as in `logIn`.',
    }),
  })
  .meta({ id: 'RequestEmailChange' });

export const emailChangeConfirmation = z
  .strictObject({ token: token('the email to the new address'), claimEmail: claimField })
  .meta({ id: 'ConfirmEmailChange' });

export const emailChangeReversal = z
  .strictObject({ token: token('the email to the former address'), newPassword })
  .meta({ id: 'RevertEmailChange' });
