// ETags of versioned resources and conditional requests (RFC 9110, section 13).
import { crc32 } from 'node:zlib';
import type { Problem } from '../../core/errors.ts';
import { isNotModified, ownTag, tagPattern, tagsIn } from '../../http/conditional.ts';

/**
 * The ETag of a versioned resource. It also covers other changing values in the representation, but
 * only the version guards an edit.
 */
export const versionEtag = (version: number, ...shown: readonly number[]): string =>
  `"${[version, ...shown].join('-')}"`;

/** A QR code's ETag: its representation also shows its scans, but a scan in between is no edit. */
export const qrCodeEtag = ({ version, totalScans }: { version: number; totalScans: number }) =>
  versionEtag(version, totalScans);

/** 304 if the caller already has the representation with this ETag, otherwise the response. */
export const unlessNotModified = (
  headers: Headers,
  etag: string,
  respond: () => Response,
): Response =>
  isNotModified(headers, etag) ? new Response(null, { status: 304, headers: { etag } }) : respond();

/** The same for representations that change without a new version: the ETag hashes the content. */
export function unlessSeen(headers: Headers, shown: object, version = 1): Response {
  const etag = versionEtag(version, crc32(JSON.stringify(shown)));
  return unlessNotModified(headers, etag, () => Response.json(shown, { headers: { etag } }));
}

/** What is wrong with the syntax of an `If-Match` value; undefined if it is valid. */
export function entityTagProblem(header: string): string | undefined {
  const around = header.replace(tagPattern, '');
  if (header.trim() === '*' || (around !== header && /^[\s,]*$/.test(around))) return undefined;
  return 'must be * or quoted ETags as returned by the API, such as "3-17"';
}

/** Syntax problems of the `If-Match` header. */
export function ifMatchProblems(header: string | undefined): Problem[] {
  const message = header === undefined ? undefined : entityTagProblem(header);
  return message ? [{ field: 'If-Match', message }] : [];
}

/**
 * The versions that an `If-Match` allows: undefined for any, an empty list for foreign ETags. ETags
 * rewritten by a compressing proxy count as ours, even if weak, since the version is the same.
 */
export function expectedVersions(wanted: string | null): number[] | undefined {
  if (wanted === null || wanted.trim() === '*') return undefined;
  return tagsIn(wanted).flatMap((tag) => {
    const version = /^"(\d{1,9})(?:-\d+)?"$/.exec(ownTag(tag))?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
