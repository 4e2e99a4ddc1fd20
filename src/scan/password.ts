// Checks the password of protected QR codes.
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { verifyPassword } from '../auth/password/password.ts';
import type { PasswordThrottle } from '../auth/password/throttle.ts';
import { ApiError } from '../core/errors.ts';
import { setOutcome } from '../core/request-scope.ts';
import { type Decision, decide } from '../domain/routing/decide.ts';
import { timeFromNow } from './pages/locale/locale.ts';
import type { PageSetting } from './pages/page.ts';
import { passwordPage } from './pages/password-page.ts';
import {
  redirectToLink,
  type ScanInProgress,
  showNotAllowed,
  showNotice,
  showPage,
} from './response.ts';
import { scanRequestOf } from './visitor/request.ts';
import { RequestVisitor, type VisitorOptions } from './visitor/visitor.ts';

/** 200 characters take up to 2,400 bytes percent-encoded, more if decomposed. */
export const smallForm = bodyLimit({
  maxSize: 4_096,
  onError: (c) => showNotice({ c }, 'tooLarge'),
});

interface PasswordOptions {
  throttle: PasswordThrottle;
  scanner: VisitorOptions;
  /** Continues the scan once the password is correct. */
  respond: (scan: ScanInProgress, decision: Decision, visitor: RequestVisitor) => Promise<Response>;
}

/** Handles the submitted form: continues the scan or shows the form again. Only continued scans count. */
export function createPasswordCheck({ throttle, scanner, respond }: PasswordOptions) {
  return async (scan: ScanInProgress): Promise<Response> => {
    const { c, target } = scan;
    const visitor = new RequestVisitor(scanRequestOf(c), scanner);
    const locked = decide(target, visitor);
    if (locked.outcome === 'REDIRECT' || locked.outcome === 'PAGE') {
      if (!isForm(c)) return showNotAllowed(c, 'GET, HEAD');
      // The password may have been removed in the meantime.
      return target.routing?.scanLimit === undefined
        ? redirectToLink(scan)
        : respond(scan, locked, visitor);
    }
    if (locked.outcome !== 'PASSWORD') return respond(scan, locked, visitor);
    setOutcome('password');
    const password = await submittedPassword(c);
    if (password === undefined) return showNotice(scan, 'noForm');
    if (password === '') return showPage(scan, again('missing'), 403);
    try {
      const isRight = await throttle.check(target.id, visitor.address, () =>
        verifyPassword(target.passwordHash ?? undefined, password),
      );
      if (!isRight) return showPage(scan, again('wrong'), 403);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, headers } = error;
      return code === 'UNAVAILABLE'
        ? showPage(scan, again('busy'), 503, headers)
        : showPage(scan, later(Number(headers?.['retry-after'] ?? 60)), 429, headers);
    }
    return respond(scan, decide(target, visitor, true), visitor);
  };
}

/** The form with what went wrong. */
const again = (problem: 'missing' | 'wrong' | 'busy') => (setting: PageSetting) =>
  passwordPage(setting, setting.locale.texts.password[problem]);

const later = (seconds: number) => (setting: PageSetting) => {
  const { locale } = setting;
  return passwordPage(setting, locale.texts.password.tooMany(timeFromNow(seconds, locale)));
};

const isForm = (c: Context): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(c.req.header('content-type') ?? '');

/** The submitted password; empty if missing, undefined if the body is not a form. */
export async function submittedPassword(c: Context): Promise<string | undefined> {
  if (!isForm(c)) return undefined;
  const { password = '' } = await c.req.parseBody();
  return typeof password === 'string' ? password : undefined;
}
