// Error pages for scans without a destination.
import { html } from 'hono/html';
import { type Page, type PageSetting, page } from './page.ts';

const statuses = {
  unknown: 404,
  NOT_YET_VALID: 403,
  NO_LONGER_VALID: 410,
  SCAN_LIMIT_REACHED: 410,
  PAUSED: 410,
  DELETED: 410,
  gone: 410,
  tooLarge: 413,
  noForm: 415,
  notAllowed: 405,
  prefetch: 403,
  away: 503,
} as const;

export type ErrorReason = keyof typeof statuses;
type Status = (typeof statuses)[ErrorReason];

export const noticeStatus = (reason: ErrorReason): Status => statuses[reason];

export function notice(reason: ErrorReason, setting: PageSetting): Page {
  const { notices } = setting.locale.texts;
  // Visitors need not know whether a code can be restored.
  const [title, text] = notices[reason === 'DELETED' ? 'gone' : reason];
  const body = html`<h1>${title}</h1><p class="quiet">${text}</p>`;
  return page({ title, body }, setting);
}
