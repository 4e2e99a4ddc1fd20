// Error pages for scans without a destination.
import { html } from 'hono/html';
import { type Page, page } from './page.ts';

const notices = {
  unknown: [404, 'This QR code doesn’t exist', 'Check that the link is complete.'],
  NOT_YET_VALID: [403, 'Not available yet', 'This QR code will start working later.'],
  NO_LONGER_VALID: [
    410,
    'This QR code has expired',
    'Ask the person or company that you got it from for a new one.',
  ],
  SCAN_LIMIT_REACHED: [
    410,
    'This QR code has reached its limit',
    'It could only be used a limited number of times.',
  ],
  PAUSED: [410, 'This QR code is currently inactive', 'Please try again later.'],
  DELETED: [410, 'This QR code is no longer active', 'It is not in use anymore.'],
  gone: [410, 'This QR code is no longer active', 'It is not in use anymore.'],
  tooLarge: [
    413,
    'That password is too long',
    'Please open the link again and check the password.',
  ],
  noForm: [415, 'Something went wrong', 'Please open the link again and enter the password.'],
  notAllowed: [405, 'This doesn’t work', 'Please open the link in a browser.'],
  prefetch: [403, 'No preview available', 'Open the link to see it.'],
  away: [503, 'Temporarily unavailable', 'Please try again in a few seconds.'],
} as const satisfies Record<string, readonly [status: number, title: string, text: string]>;

export type ErrorReason = keyof typeof notices;

/** The page and its status. */
export function notice(reason: ErrorReason): Page & { status: (typeof notices)[ErrorReason][0] } {
  const [status, title, text] = notices[reason];
  const body = html`<h1>${title}</h1><p class="quiet">${text}</p>`;
  return { status, ...page({ title, body }) };
}
