// QR codes in the trash.

import { trashStrings } from '../../trash/strings.ts';
import { PurgeQrCodeDocument, type TrashedQrCodeFragment } from '../../trash/trash.generated.ts';
import type { TrashDocuments } from '../../trash/trash-actions.tsx';
import type { Trashed } from '../../trash/trash-section.tsx';
import { RestoreQrCodeDocument } from '../qr-codes.generated.ts';

const strings = trashStrings.codes;

export const codeDocuments: TrashDocuments = {
  restore: RestoreQrCodeDocument,
  purge: PurgeQrCodeDocument,
};

const withoutProtocol = (url: string): string => url.replace(/^https?:\/\//, '');

/** What deleting it forever deletes with it. */
export const lostWith = ({
  dynamic,
  totalScans,
  shortUrl,
}: Pick<TrashedQrCodeFragment, 'dynamic' | 'totalScans' | 'shortUrl'>): string =>
  dynamic
    ? strings.lost({ scans: totalScans, shortUrl: withoutProtocol(shortUrl) })
    : strings.lostStatic;

export const trashedCode = (code: TrashedQrCodeFragment): Trashed => ({
  ...code,
  detail: withoutProtocol(code.shortUrl),
  lost: lostWith(code),
});
