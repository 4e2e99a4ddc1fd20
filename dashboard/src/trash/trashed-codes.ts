// QR codes in the trash.
import { RestoreQrCodeDocument } from '../qr-codes/qr-codes.generated.ts';
import { trashStrings } from './strings.ts';
import { PurgeQrCodeDocument, type TrashedQrCodeFragment } from './trash.generated.ts';
import type { TrashDocuments } from './trash-actions.tsx';
import type { Trashed } from './trash-section.tsx';

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
