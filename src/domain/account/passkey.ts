// Schemas for passkeys: the JSON forms of Web Authentication (W3C WebAuthn Level 3), as input.
import { z } from 'zod';
import { nameLimits, oneLineName } from '../text/name.ts';

export const maxPasskeys = 20;

/** Longest field of a response: a public key and its statement take up to a few kilobytes. */
const maxField = 20_000;

const base64Url = z
  .string({ error: 'must be a string' })
  .max(maxField, `must be at most ${maxField} characters`)
  .regex(/^[\w-]+$/, 'must be in base64url');

/** The longest ID of a credential has 1,023 bytes (WebAuthn, section 4). */
const credentialId = base64Url.max(1_364, 'must be at most 1364 characters');

const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key', { error: 'must be public-key' }),
  clientExtensionResults: z.unknown().transform(() => ({})),
};

const transport = z
  .string({ error: 'must be a string' })
  .regex(/^[a-z-]{1,32}$/, 'must be the name of a transport, such as internal');

/** `RegistrationResponseJSON`; fields that are not needed are dropped. */
export const registrationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url,
    attestationObject: base64Url,
    transports: z.array(transport).max(20, 'must contain at most 20 transports').optional(),
  }),
});
export type RegistrationResponse = z.output<typeof registrationResponse>;

/** `AuthenticationResponseJSON`; fields that are not needed are dropped. */
export const authenticationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url,
    authenticatorData: base64Url,
    signature: base64Url,
    // Authenticators may leave it out if the server named the credential.
    userHandle: base64Url.nullish().transform((handle) => handle ?? undefined),
  }),
});
export type AuthenticationResponse = z.output<typeof authenticationResponse>;

/** `CollectedClientData`: what the browser says about a response. */
export const clientData = z.object({
  challenge: z.string(),
  origin: z.string(),
  /** Whether the page was in a frame of another site. */
  crossOrigin: z.boolean().optional(),
});
export type ClientData = z.output<typeof clientData>;

export const passkeyName = z.strictObject({
  name: oneLineName.meta({
    description: `Name that tells your passkeys apart, ${nameLimits}.`,
  }),
});
