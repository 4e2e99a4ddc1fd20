// Registers passkeys (W3C WebAuthn Level 3, section 7.1).
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { invalid } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { RegistrationResponse } from '../../domain/account/passkey.ts';
import { challengeLifetime, createChallenge, takeChallenge } from './challenge.ts';
import { readClientData, requireOwnPage } from './client-data.ts';
import { requireRelyingParty } from './relying-party.ts';

/** Loaded on first use: most processes never need its 27 MB. */
export const webAuthn = () => import('@simplewebauthn/server');

/** EdDSA, ES256 and RS256 (IANA COSE Algorithms), the same on every version of Node.js. */
const algorithms = [-8, -7, -257];

/** What the passkey of the server needs to know. */
export interface PasskeyServer {
  prisma: RequestDatabase;
  secret: string;
  publicUrl: string;
}

interface Owner {
  id: string;
  email: string;
  name: string;
  /** The session that asks. */
  sessionId: string;
}

/** Options for `navigator.credentials.create()`, with a challenge for the owner’s session alone. */
export async function registrationOptions(
  { id: userId, email, name, sessionId }: Owner,
  { publicUrl, ...server }: PasskeyServer,
): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; expiresAt: Date }> {
  const party = requireRelyingParty(publicUrl);
  const { generateRegistrationOptions } = await webAuthn();
  const question = { kind: 'passkey-registration' as const, userId, sessionId };
  const { bytes, expiresAt } = await createChallenge(question, server);
  const options = await generateRegistrationOptions({
    rpName: 'QR codes',
    rpID: party.id,
    userID: Uint8Array.from(Buffer.from(userId)),
    userName: email,
    userDisplayName: name,
    challenge: bytes,
    timeout: challengeLifetime,
    // The make of the authenticator makes no difference here, and would tell one person's from another's.
    attestationType: 'none',
    excludeCredentials: await descriptorsOf(userId, server.prisma),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  });
  return { options, expiresAt };
}

/** The passkeys of an account, for the browser. */
export async function descriptorsOf(
  userId: string,
  prisma: RequestDatabase,
): Promise<{ id: string; transports: string[] }[]> {
  const passkeys = await prisma.passkey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
    orderBy: { id: 'asc' },
  });
  return passkeys.map(({ credentialId, transports }) => ({
    id: Buffer.from(credentialId).toString('base64url'),
    transports,
  }));
}

export interface NewPasskey {
  credentialId: Uint8Array<ArrayBuffer>;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
  transports: string[];
  backedUp: boolean;
}

/**
 * Verifies a response to `registrationOptions`, and ends its challenge. Throws BAD_REQUEST with `field`,
 * the path of the response. To be called outside the transaction of a mutation.
 */
export async function verifyRegistration(
  response: RegistrationResponse,
  { userId, sessionId }: { userId: string; sessionId: string },
  field: string,
  { publicUrl, ...server }: PasskeyServer,
): Promise<NewPasskey> {
  const party = requireRelyingParty(publicUrl);
  const clientData = readClientData(response.response.clientDataJSON, field);
  const { challenge } = clientData;
  const step = await takeChallenge({ kind: 'passkey-registration', sessionId }, challenge, server);
  if (step?.userId !== userId) {
    throw invalid(field, 'must answer options of the last 5 minutes, once');
  }
  requireOwnPage(clientData, field, party);
  await requireNoCertificates(response.response.attestationObject, field);
  const { verifyRegistrationResponse } = await webAuthn();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    // Checked below, to say so.
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw invalid(field, notVerified);
  if (!registrationInfo.userVerified) throw invalid(field, userVerification);
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    credentialId: Uint8Array.from(Buffer.from(credential.id, 'base64url')),
    publicKey: Uint8Array.from(credential.publicKey),
    counter: BigInt(credential.counter),
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
  };
}

/**
 * Throws BAD_REQUEST for an attestation with certificates, which the options do not ask for: to verify it,
 * the library would fetch revocation lists from addresses in those certificates.
 */
async function requireNoCertificates(attestationObject: string, field: string): Promise<void> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const hasNone = () => {
    try {
      const bytes = Uint8Array.from(Buffer.from(attestationObject, 'base64url'));
      const attestation = decodeAttestationObject(bytes);
      const format = attestation.get('fmt');
      // Self-attestation, which browsers may pass on (WebAuthn, section 5.1.3, step 22).
      const isSelf = format === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
      return format === 'none' || isSelf;
    } catch {
      return false;
    }
  };
  if (!hasNone()) throw invalid(field, notVerified);
}

const notVerified = 'could not be verified; create the passkey again';

export const userVerification =
  'must be made with user verification: unlock the passkey with a PIN, fingerprint or face';
