// Attestations of an authenticator in software (W3C WebAuthn Level 3, section 8).
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';

/** The key of a make of authenticators, and its certificate, which signs itself. */
const makerKey = createPrivateKey({
  key: Buffer.from(
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzxm1ut8g0bIpjyJ2bkT9eftun+PL0XhkG34NA9aU8SKhRANCAASOcm+cb/EiOtlFqvvTIDXg6GJstv8gHLVIYWk3dHUI2kenUje1a+BDmOKaf17BuxOU9yVWm7vIYnyerXFF+D8V',
    'base64',
  ),
  format: 'der',
  type: 'pkcs8',
});
const makerCertificate = new Uint8Array(
  Buffer.from(
    'MIIBhzCCAS2gAwIBAgIUeOtdlDOTUTboLIBdIH05w9CeO2cwCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNQXV0aGVudGljYXRvcjAgFw0yNjExMjkxMzIzMTdaGA8yMTI2MTEwNTEzMjMxN1owGDEWMBQGA1UEAwwNQXV0aGVudGljYXRvcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABI5yb5xv8SI62UWq+9MgNeDoYmy2/yActUhhaTd0dQjaR6dSN7Vr4EOY4pp/XsG7E5T3JVabu8hifJ6tcUX4PxWjUzBRMB0GA1UdDgQWBBS4Oc8FuSanse7+jLG++EYd201YAjAfBgNVHSMEGDAWgBS4Oc8FuSanse7+jLG++EYd201YAjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCU7zgzRLDgPCjSGArm/2bRntSpdcR3vPPfFWuCtbayAAIgZd/bRGHOGWy6BBIFn1T4RuslrxcW9HguBu73F0yG0qI=',
    'base64',
  ),
);

interface Signed {
  rpIdHash: Buffer;
  authData: Buffer;
  clientDataHash: Buffer;
  id: Buffer;
  /** Coordinates of the public key. */
  point: Buffer;
  privateKey: KeyObject;
}

export interface Attestation {
  format: string;
  statement: Map<string, number | Uint8Array | Uint8Array[]>;
}

export const noAttestation = (): Attestation => ({ format: 'none', statement: new Map() });

/** By the credential itself. */
export const selfAttestation = ({ authData, clientDataHash, privateKey }: Signed): Attestation => ({
  format: 'packed',
  statement: new Map<string, number | Uint8Array>([
    ['alg', -7],
    ['sig', new Uint8Array(sign('sha256', Buffer.concat([authData, clientDataHash]), privateKey))],
  ]),
});

/** By the maker, with a certificate (format `fido-u2f`). */
export const makerAttestation = ({ rpIdHash, clientDataHash, id, point }: Signed): Attestation => {
  const signed = Buffer.concat([
    Buffer.from([0]),
    rpIdHash,
    clientDataHash,
    id,
    Buffer.from([4]),
    point,
  ]);
  return {
    format: 'fido-u2f',
    statement: new Map<string, Uint8Array | Uint8Array[]>([
      ['x5c', [makerCertificate]],
      ['sig', new Uint8Array(sign('sha256', signed, makerKey))],
    ]),
  };
};
