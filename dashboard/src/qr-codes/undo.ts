// Undoes a change of one QR code.
import type { Client } from 'urql';
import type { Undo } from '../components/toast/toasts.ts';
import { undoBy } from '../components/toast/undo.ts';
import { RevertQrCodeDocument } from './qr-codes.generated.ts';

/** Brings back what the code was before the change that made this version. */
export const undoVersion = (
  client: Client,
  code: { id: string; organizationId: string },
  version: number,
): Undo =>
  undoBy(client, RevertQrCodeDocument, {
    input: { ...code, version: version - 1, expectedVersions: [version] },
  });
