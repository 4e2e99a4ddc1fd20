// An authenticator in software (W3C WebAuthn Level 3, section 6) and the browser in front of it, which both
// can be made to do wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

export interface Credential {
  id: Buffer;
  privateKey: KeyObject;
  /** User handle in base64url. */
  userHandle: string;
  counter: number;
}

interface Manner {
  origin?: string;
  rpId?: string;
  /** Whether the person unlocked the authenticator. Default: true. */
  verified?: boolean;
  /** Default: as the server asked for. */
  challenge?: string;
  /** `webauthn.create` or `webauthn.get` by default. */
  type?: string;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

const clientDataOf = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** Present; verified or not; with credential data or not (section 6.1). */
function authenticatorData(rpId: string, counter: number, flags: number, data = Buffer.alloc(0)) {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags | 1);
  head.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), head, data]);
}

/** A response to the options of `startPasskeyRegistration`, with the credential that made it. */
export function register(
  options: { challenge: string; rp: { id?: string }; user: { id: string } },
  { origin, rpId = options.rp.id ?? '', verified = true, type, challenge }: Manner,
  counter = 1,
): { credential: Credential; response: object } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const key = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  );
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  const data = Buffer.concat([Buffer.alloc(16), length, id, key]);
  const authData = authenticatorData(rpId, counter, 0x40 | (verified ? 4 : 0), data);
  const attestation = isoCBOR.encode(
    new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]),
  );
  const clientData = clientDataOf(
    type ?? 'webauthn.create',
    challenge ?? options.challenge,
    origin ?? '',
  );
  return {
    credential: { id, privateKey, userHandle: options.user.id, counter },
    response: {
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      clientExtensionResults: { credProps: { rk: true } },
      authenticatorAttachment: 'platform',
      response: {
        clientDataJSON: text(clientData),
        attestationObject: text(attestation),
        transports: ['internal'],
        publicKeyAlgorithm: -7,
      },
    },
  };
}

/** A response to the options of `startPasskeyLogIn`; increases the counter of the credential. */
export function authenticate(
  options: { challenge: string; rpId?: string },
  credential: Credential,
  { origin, rpId = options.rpId ?? '', verified = true, type, challenge }: Manner,
): { id: string; response: Record<string, string> } & Record<string, unknown> {
  credential.counter += 1;
  const authData = authenticatorData(rpId, credential.counter, verified ? 4 : 0);
  const clientData = clientDataOf(
    type ?? 'webauthn.get',
    challenge ?? options.challenge,
    origin ?? '',
  );
  const signed = Buffer.concat([authData, sha256(clientData)]);
  return {
    id: text(credential.id),
    rawId: text(credential.id),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(clientData),
      authenticatorData: text(authData),
      signature: text(sign('sha256', signed, credential.privateKey)),
      userHandle: credential.userHandle,
    },
  };
}
