// Reads what the browser says about a response, before anything is verified.
import { invalid } from '../../core/errors.ts';
import { type ClientData, clientData } from '../../domain/account/passkey.ts';
import type { RelyingParty } from './relying-party.ts';

/** `field` is the path of the response. Throws BAD_REQUEST if it was not made for this server. */
export function readClientData(text: string, field: string, { origin }: RelyingParty): ClientData {
  const { data } = clientData.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!data) {
    throw invalid(`${field}.response.clientDataJSON`, 'must be client data of WebAuthn');
  }
  if (data.origin !== origin) {
    throw invalid(field, `was made on another site; passkeys of this server work on ${origin}`);
  }
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
