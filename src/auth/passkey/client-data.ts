// Reads and checks what the browser says about a response, before anything is verified.
import { invalid } from '../../core/errors.ts';
import { type ClientData, clientData } from '../../domain/account/passkey.ts';
import type { RelyingParty } from './relying-party.ts';

/** `field` is the path of the response. */
export function readClientData(text: string, field: string): ClientData {
  const { data } = clientData.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (data) return data;
  throw invalid(`${field}.response.clientDataJSON`, 'must be client data of WebAuthn');
}

/**
 * Throws BAD_REQUEST if a response was made on a page of another site, or in a frame of one (WebAuthn,
 * sections 7.1 and 7.2: `crossOrigin`).
 */
export function requireOwnPage(
  { origin: given, crossOrigin }: ClientData,
  field: string,
  { origin }: RelyingParty,
): void {
  if (given === origin && !crossOrigin) return;
  throw invalid(field, `was made on another site; passkeys of this server work on ${origin}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
