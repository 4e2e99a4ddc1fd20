// Messages of the API in German, loaded with the first error.
import type { ErrorCode } from '../../schema-types.generated.ts';
import { errorPatterns } from './errors.de.ts';
import { fieldPatterns } from './fields.de.ts';
import { createTranslation } from './patterns.ts';
import { reasonPatterns } from './reasons.de.ts';

const codes: Readonly<Record<ErrorCode, string>> = {
  BAD_REQUEST: 'Die Anfrage ist ungültig.',
  UNAUTHORIZED: 'Sie sind nicht angemeldet, oder Ihre Anmeldung gilt nicht mehr.',
  SECOND_FACTOR_REQUIRED: 'Bestätigen Sie die Anmeldung mit einem zweiten Faktor.',
  FORBIDDEN: 'Dazu haben Sie keine Berechtigung.',
  API_KEY_REVOKED: 'Dieser API-Schlüssel wurde widerrufen.',
  REAUTHENTICATION_REQUIRED:
    'Bestätigen Sie, dass Sie es sind, und versuchen Sie es dann noch einmal.',
  NOT_FOUND: 'Nicht gefunden. Es wurde vielleicht gelöscht.',
  PERSISTED_QUERY_NOT_FOUND: 'Die Anfrage ist dem Server nicht bekannt. Laden Sie die Seite neu.',
  METHOD_NOT_ALLOWED: 'Diese Methode ist hier nicht erlaubt.',
  CONFLICT: 'Das passt nicht zum aktuellen Stand.',
  PRECONDITION_FAILED: 'Seit Sie das gelesen haben, hat es sich geändert.',
  PAYLOAD_TOO_LARGE: 'Die Anfrage ist zu groß.',
  UNSUPPORTED_MEDIA_TYPE: 'Dieses Format wird nicht unterstützt.',
  UNPROCESSABLE: 'Das lässt sich so nicht ausführen.',
  RATE_LIMITED: 'Zu viele Anfragen. Versuchen Sie es später noch einmal.',
  INTERNAL: 'Auf dem Server ist etwas schiefgegangen.',
  UNAVAILABLE: 'Der Server ist gerade nicht verfügbar. Versuchen Sie es gleich noch einmal.',
};

const isCode = (code: string | undefined): code is ErrorCode =>
  code !== undefined && Object.hasOwn(codes, code);

const translated = createTranslation({ ...fieldPatterns, ...errorPatterns, ...reasonPatterns });

/** One that is not known keeps its English text, after what its code means. */
export const translate = (message: string, code?: string): string =>
  translated(message) ?? (isCode(code) ? `${codes[code]} (${message})` : message);
