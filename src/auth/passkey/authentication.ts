// Verifies that a person has a passkey (W3C WebAuthn Level 3, section 7.2).
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { ApiError, invalid } from '../../core/errors.ts';
import type { Passkey } from '../../database/client/client.ts';
import type { AuthenticationResponse } from '../../domain/account/passkey.ts';
import {
  challengeLifetime,
  createChallenge,
  type Purpose,
  type Question,
  takeChallenge,
} from './challenge.ts';
import { readClientData, requireOwnPage } from './client-data.ts';
import { descriptorsOf, type PasskeyServer, userVerification, webAuthn } from './registration.ts';
import { requireRelyingParty } from './relying-party.ts';

/** Options for `navigator.credentials.get()`. */
export async function authenticationOptions(
  question: Question,
  { publicUrl, ...server }: PasskeyServer,
): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; expiresAt: Date }> {
  const party = requireRelyingParty(publicUrl);
  const { generateAuthenticationOptions } = await webAuthn();
  const { bytes, expiresAt } = await createChallenge(question, server);
  const { userId } = question;
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: bytes,
    timeout: challengeLifetime,
    userVerification: 'required',
    ...(userId !== null && { allowCredentials: await descriptorsOf(userId, server.prisma) }),
  });
  return { options, expiresAt };
}

interface Proof {
  passkey: Passkey;
  /** The second step of a login with a password that ends with this. */
  stepId: string | undefined;
}

/** Why a known passkey was refused. */
type PasskeyFailure = 'SIGNATURE' | 'COUNTER';

interface Options extends PasskeyServer {
  /** The path of the response. */
  field: string;
  purpose: Purpose;
  /** Called before the error is thrown. */
  onFailure(userId: string, reason: PasskeyFailure): void;
}

/**
 * Verifies a response to `authenticationOptions`, ends its challenge and notes the use. Throws BAD_REQUEST
 * for a response that was made elsewhere, for another purpose or account, without user verification or too
 * late, NOT_FOUND for an unknown passkey, UNAUTHORIZED for a wrong signature or counter. To be called outside
 * the transaction of a mutation.
 */
export async function verifyAuthentication(
  response: AuthenticationResponse,
  { field, purpose, publicUrl, onFailure, ...server }: Options,
): Promise<Proof> {
  const party = requireRelyingParty(publicUrl);
  const clientData = readClientData(response.response.clientDataJSON, field);
  const { challenge } = clientData;
  const step = await takeChallenge(purpose, challenge, server);
  if (!step) throw invalid(field, 'must answer options of the last 5 minutes, once');
  requireOwnPage(clientData, field, party);
  const passkey = await findPasskey(response, step.userId, server);
  if (step.userId !== null && step.userId !== passkey.userId) {
    throw invalid(field, 'must be from a passkey of the same account');
  }
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    // The counter is compared below, where it is also written.
    credential: { id: response.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
    // Checked below, to say so.
    requireUserVerification: false,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) {
    onFailure(passkey.userId, 'SIGNATURE');
    throw new ApiError('UNAUTHORIZED', { message: 'The passkey could not be verified' });
  }
  if (!authenticationInfo.userVerified) throw invalid(field, userVerification);
  const { newCounter, credentialBackedUp: backedUp } = authenticationInfo;
  if (await noteUse(passkey, { counter: BigInt(newCounter), backedUp }, server)) {
    return { passkey, stepId: step.stepId };
  }
  onFailure(passkey.userId, 'COUNTER');
  throw new ApiError('UNAUTHORIZED', {
    message:
      'This passkey was used more often than this device knows, so there may be a copy of it. Log in another way, delete the passkey and create a new one.',
  });
}

type Server = Omit<PasskeyServer, 'publicUrl'>;

/**
 * The user handle must be that of the account. It may be missing only if the account was known before
 * (WebAuthn, section 7.2, step 6).
 */
async function findPasskey(
  { id, response: { userHandle } }: AuthenticationResponse,
  expectedUserId: string | null,
  { prisma }: Server,
): Promise<Passkey> {
  const credentialId = Uint8Array.from(Buffer.from(id, 'base64url'));
  const passkey = await prisma.passkey.findUnique({ where: { credentialId } });
  const owner = userHandle === undefined ? expectedUserId : textOf(userHandle);
  if (passkey && owner === passkey.userId) return passkey;
  throw new ApiError('NOT_FOUND', {
    message: 'This passkey is not known here; it may have been deleted. Log in another way.',
  });
}

const textOf = (base64Url: string): string => Buffer.from(base64Url, 'base64url').toString();

/**
 * Returns whether the signature counter has grown, as it must unless the authenticator has none and always
 * says 0: one that has not was read from a copy (WebAuthn, section 6.1.1).
 */
async function noteUse(
  { id }: Passkey,
  { counter, backedUp }: { counter: bigint; backedUp: boolean },
  { prisma }: Server,
): Promise<boolean> {
  const { count } = await prisma.passkey.updateMany({
    where: { id, counter: counter === 0n ? 0n : { lt: counter } },
    data: { counter, backedUp, lastUsedAt: new Date() },
  });
  return count === 1;
}
