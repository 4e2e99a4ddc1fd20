// Conditional requests (RFC 9110, section 13).

/** Whether `If-None-Match` names this ETag, by weak comparison. */
export function isNotModified(headers: Headers, etag: string): boolean {
  const wanted = headers.get('if-none-match');
  if (wanted === null) return false;
  return wanted.trim() === '*' || tagsIn(wanted).some((tag) => tag.replace(/^W\//, '') === etag);
}

/**
 * The ETag of what carries a version: with it stands whatever else the representation shows that
 * changes. Only the version guards an edit.
 */
export const versionEtag = (version: number, ...shown: readonly number[]): string =>
  `"${[version, ...shown].join('-')}"`;

/** A QR code's ETag: its representation also shows its scans, but a scan in between is no edit. */
export const qrCodeEtag = ({ version, totalScans }: { version: number; totalScans: number }) =>
  versionEtag(version, totalScans);

/** The versions that an `If-Match` allows; undefined for any, none for ETags that are not ours. */
export function expectedVersions(wanted: string | null): number[] | undefined {
  if (wanted === null || wanted.trim() === '*') return undefined;
  return tagsIn(wanted).flatMap((tag) => {
    const version = /^"(\d{1,9})(?:-\d+)?"$/.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

const tagsIn = (header: string): string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? [];
