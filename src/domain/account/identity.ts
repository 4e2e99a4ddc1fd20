// Schemas for signing in at identity providers, as input.
import { z } from 'zod';

const provider = z.string().meta({ description: 'ID of a provider in `signInPolicy.providers`.' });

export const signInStart = z
  .strictObject({
    provider,
    returnTo: z.string().nullish().meta({
      description:
        'Path in the dashboard to return to, such as `/qr-codes`. Defaults to its first page.',
    }),
    invitation: z.string().nullish().meta({
      description:
        'Invitation token. The person joins the organization of the invitation, with a new account if they have none.',
    }),
    claimEmail: z.boolean().nullish().meta({
      description:
        'Whether to take the address that the provider has verified from an account that never verified it, which keeps everything else. Without it, such a sign-in ends at the login page with `problem=address-unverified`.',
    }),
  })
  .meta({ id: 'StartSignIn' });

export const identityLink = z.strictObject({ provider }).meta({ id: 'LinkIdentity' });

export const signInLink = z
  .strictObject({
    token: z.string().meta({ description: 'The part of the link after `#`.' }),
  })
  .meta({ id: 'RedeemSignInLink' });
