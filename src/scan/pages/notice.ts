// What people see whose scan leads nowhere.
import { html } from './html.ts';
import { type Page, page } from './page.ts';

const notices = {
  unknown: [404, 'This code leads nowhere', 'The link is mistyped, or its owner has deleted it.'],
  NOT_YET_VALID: [
    403,
    'Not yet',
    'This code leads nowhere yet. Try again later, or ask its owner when it begins.',
  ],
  NO_LONGER_VALID: [410, 'This code has run out', 'The time for which it was made has passed.'],
  SCAN_LIMIT_REACHED: [
    410,
    'This code is used up',
    'It has been scanned as often as its owner allows.',
  ],
  PAUSED: [
    410,
    'This code is switched off',
    'Its owner has paused it. Try again later, or ask them.',
  ],
  ARCHIVED: [410, 'This code is switched off', 'Its owner has put it away.'],
  tooLarge: [413, 'That is too much', 'What was sent is longer than any password.'],
  noForm: [415, 'That is no form', 'Open the link again and type the password in.'],
  notAllowed: [405, 'That is not possible', 'Open the link in a browser.'],
  prefetch: [403, 'Not opened yet', 'This link answers once somebody opens it.'],
  away: [503, 'One moment', 'The link cannot be looked up right now. Try again in a few seconds.'],
} as const satisfies Record<string, readonly [status: number, title: string, text: string]>;

export type Notice = keyof typeof notices;

/** The page with its status. */
export function notice(reason: Notice): Page & { status: (typeof notices)[Notice][0] } {
  const [status, title, text] = notices[reason];
  const body = html`<h1>${title}</h1><p class="quiet">${text}</p>`;
  return { status, ...page({ title, body }) };
}
