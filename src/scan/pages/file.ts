// Downloads offered on content pages: contacts and events.

import { setOutcome } from '../../core/request-scope.ts';
import { encodeEvent } from '../../domain/content/event.ts';
import { encodeContent } from '../../domain/content/index.ts';
import { unavailableReason } from '../../domain/routing/decide.ts';
import { scanHeaders } from '../redirect.ts';
import {
  ownLink,
  redirectToLink,
  responseTo,
  type ScanInProgress,
  showNotice,
} from '../response.ts';
import type { RedirectTarget } from '../target-reader.ts';
import type { FilePasses } from './file-pass.ts';
import type { FileLink } from './view.ts';

const files = {
  'contact.vcf': { type: 'VCARD', mediaType: 'text/vcard; charset=utf-8' },
  'event.ics': { type: 'EVENT', mediaType: 'text/calendar; charset=utf-8' },
} as const;

/** Whether access to the page is restricted, so that its file needs a token. */
const needsPass = ({ routing, passwordProtected }: RedirectTarget): boolean =>
  passwordProtected || routing?.scanLimit !== undefined || routing?.rules !== undefined;

/** URL of a file, relative to the page. */
export const linkTo =
  (scan: ScanInProgress, passes: FilePasses): FileLink =>
  (name) => {
    const { target } = scan;
    const pass = needsPass(target) ? `?pass=${passes.make(target)}` : '';
    return `${ownLink(scan)}/${name}${pass}`;
  };

/** Calendar entries keep their UID across edits, so that calendars replace them. */
function textOf({ content, id, version }: RedirectTarget): string {
  if (content.type === 'URL') throw new Error('A URL has no file');
  return content.type === 'EVENT'
    ? encodeEvent(content.data, { uid: id, sequence: version - 1, writtenAt: new Date() })
    : encodeContent(content);
}

/**
 * Serves the file. Downloads are not counted as scans. Visitors without a valid token are redirected
 * to the page.
 */
export const createFileHandler =
  (passes: FilePasses) =>
  async (scan: ScanInProgress): Promise<Response> => {
    const { c, target } = scan;
    const { content } = target;
    const name = c.req.param('file') === 'event.ics' ? 'event.ics' : 'contact.vcf';
    const { type, mediaType } = files[name];
    if (content.type !== type) return showNotice({ c }, 'unknown');
    const unavailable = unavailableReason(target, new Date());
    // The last visitor within the limit may still save what they saw.
    if (unavailable && unavailable.outcome !== 'SCAN_LIMIT_REACHED') {
      return responseTo(scan, unavailable, linkTo(scan, passes));
    }
    if (needsPass(target) && !passes.isValid(c.req.query('pass'), target))
      return redirectToLink(scan);
    setOutcome('file');
    return c.body(textOf(target), 200, {
      ...scanHeaders,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
    });
  };
