// Schemas for accounts, as input.
import { z } from 'zod';
import { invisibleProblem } from '../text/invisible.ts';
import { maxEmail } from '../text/limits.ts';
import { nameLimits, oneLineName } from '../text/name.ts';
import { text } from '../text/text.ts';
import { claimField } from './claim.ts';
import { changedPassword, maxPassword, newPassword } from './password.ts';
import { isPlaceholderEmail } from './placeholder.ts';

export const emailField = z
  .email({
    error: ({ input }) =>
      invisibleProblem(String(input)) ?? 'must be an email address, such as ada@example.com',
  })
  .max(maxEmail, `must be at most ${maxEmail} characters`)
  .refine((email) => !isPlaceholderEmail(email.toLowerCase()), 'is not a real address');

const invitation = z.string().nullish();

export const signUp = z
  .strictObject({
    email: emailField.meta({
      description: `Email address, up to ${maxEmail} characters, case-insensitive and unique.`,
    }),
    password: newPassword,
    name: oneLineName.meta({ description: `Display name, ${nameLimits}.` }),
    organizationName: oneLineName.meta({
      description: `Name of the user’s first organization, ${nameLimits}. The user becomes its admin.`,
    }),
    invitation: invitation.meta({
      description:
        'Invitation token. The user joins the organization of the invitation instead of creating one.',
    }),
    claimEmail: claimField,
    confirmation: z.string().nullish().meta({
      description:
        'Confirmation token that `requestSignUp` sent to the email address. Required if `signInPolicy.confirmsEmail` is true.',
    }),
  })
  .meta({ id: 'SignUp' });

export const signUpRequest = z
  .strictObject({
    email: emailField.meta({
      description: `Email address to confirm, up to ${maxEmail} characters.`,
    }),
    invitation: invitation.meta({ description: 'Invitation token, if the user was invited.' }),
  })
  .meta({ id: 'RequestSignUp' });

export const passwordResetRequest = z
  .strictObject({
    email: emailField.meta({ description: 'Email address of the account, case-insensitive.' }),
  })
  .meta({ id: 'RequestPasswordReset' });

export const passwordReset = z
  .strictObject({
    token: z.string().max(1_000, 'must be the token of a reset link').meta({
      description: 'Token of the reset link: what comes after its `#`.',
    }),
    newPassword: changedPassword,
  })
  .meta({ id: 'ResetPassword' });

/** Any text, so that a mistyped email address or password gets the same error as a wrong one. */
export const credential = text({ max: maxPassword });

export const credentials = z
  .strictObject({
    email: credential.meta({ description: 'Email address of the account, case-insensitive.' }),
    password: credential.meta({ description: 'Password, up to 1,000 characters.' }),
  })
  .meta({ id: 'LogIn' });

export const passwordChange = z
  .strictObject({
    currentPassword: credential.nullish().meta({
      description:
        'Your current password, required if you have one. Wrong attempts are throttled as in `logIn`.',
    }),
    newPassword: changedPassword,
  })
  .meta({ id: 'ChangePassword' });
