// An authenticator in software (W3C WebAuthn Level 3, section 6) and the browser in front of it, which both
// can be made to do wrong.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { noAttestation, type selfAttestation } from './attestation.ts';

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
  /** Whether the page was in a frame of another site. Default: false. */
  crossOrigin?: boolean;
  /** Of a registration. Default: none. */
  attestation?: typeof selfAttestation;
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

const clientDataOf = (
  usualType: string,
  options: { challenge: string },
  { type = usualType, challenge = options.challenge, origin = '', crossOrigin = false }: Manner,
) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }));

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
  manner: Manner,
  counter = 1,
): { credential: Credential; response: object } {
  const { rpId = options.rp.id ?? '', verified = true, attestation = noAttestation } = manner;
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
  const clientData = clientDataOf('webauthn.create', options, manner);
  const { format, statement } = attestation({
    rpIdHash: sha256(rpId),
    authData,
    clientDataHash: sha256(clientData),
    id,
    point: Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]),
    privateKey,
  });
  const attestationObject = isoCBOR.encode(
    new Map<string, string | Uint8Array | typeof statement>([
      ['fmt', format],
      ['attStmt', statement],
      ['authData', new Uint8Array(authData)],
    ]),
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
        attestationObject: text(attestationObject),
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
  manner: Manner,
): { id: string; response: Record<string, string> } & Record<string, unknown> {
  const { rpId = options.rpId ?? '', verified = true } = manner;
  credential.counter += 1;
  const authData = authenticatorData(rpId, credential.counter, verified ? 4 : 0);
  const clientData = clientDataOf('webauthn.get', options, manner);
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
