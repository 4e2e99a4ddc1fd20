// What the audit log records of a QR code.
import type { QrCode } from '../../database/client/client.ts';
import { type Fields, Secret } from '../../domain/audit/change.ts';
import { shownStatus } from '../../domain/qr-code/status.ts';
import type { Target } from '../../graphql/plugins/audit.ts';
import { isEmpty } from '../shared/changes.ts';

type Audited = Pick<
  QrCode,
  | 'type'
  | 'name'
  | 'shortCode'
  | 'dynamic'
  | 'content'
  | 'style'
  | 'routing'
  | 'status'
  | 'archivedAt'
  | 'deletedAt'
  | 'folderId'
  | 'tags'
  | 'externalId'
  | 'metadata'
  | 'notes'
  | 'passwordHash'
>;

/** The fields of a QR code by their names in the API. */
export const qrCodeFields = (code: Audited): Fields => {
  const { type, name, shortCode, dynamic, content, style, routing } = code;
  const { folderId, tags, externalId, metadata, notes, passwordHash } = code;
  const password = new Secret(passwordHash);
  const fields = { type, name, shortCode, dynamic, ...contentFields(content), style, routing };
  const own = { externalId, metadata: isEmpty(Object(metadata)) ? null : metadata, notes };
  return { ...fields, password, status: shownStatus(code), folderId, tags, ...own };
};

/** The password of a Wi-Fi network would stay in the log after its code is gone. */
function contentFields(content: QrCode['content']): Fields {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { content };
  const { password, ...others } = content;
  if (typeof password !== 'string') return { content };
  return { content: others, 'content.password': new Secret(password) };
}

/** A created, changed or deleted QR code. */
export function codeTarget(before: QrCode | null, after: QrCode | null): Target {
  const code = after ?? before;
  if (!code) throw new Error('Expected a QR code');
  const { id, name, shortCode } = code;
  return {
    id,
    name,
    shortCode,
    before: before && qrCodeFields(before),
    after: after && qrCodeFields(after),
  };
}
