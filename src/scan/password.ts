// Checks the password that is typed in before a scan is led on.
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { verifyPassword } from '../auth/password.ts';
import type { PasswordThrottle } from '../auth/throttle.ts';
import { ApiError } from '../core/errors.ts';
import { noteOutcome } from '../core/request-scope.ts';
import { type Decision, decide } from '../domain/routing/decide.ts';
import { again, type ScanInProgress, showNotAllowed, showNotice, showPage } from './answer.ts';
import { passwordPage } from './pages/password-page.ts';
import { scanRequestOf } from './visitor/request.ts';
import { Scanner, type ScannerOptions } from './visitor/visitor.ts';

/** A password of 200 characters takes 2,400 bytes at most, percent-encoded, unless it is decomposed. */
export const smallForm = bodyLimit({
  maxSize: 4_096,
  onError: (c) => showNotice(c, 'tooLarge'),
});

interface PasswordOptions {
  throttle: PasswordThrottle;
  scanner: ScannerOptions;
  /** Does what was decided once the password was right. */
  follow: (scan: ScanInProgress, decision: Decision, visitor: Scanner) => Promise<Response>;
}

/** Answers a form: leads on, or shows it again. Only who is led on is counted. */
export function createPasswordCheck({ throttle, scanner, follow }: PasswordOptions) {
  return async (scan: ScanInProgress): Promise<Response> => {
    const { c, target } = scan;
    const visitor = new Scanner(scanRequestOf(c), scanner);
    const locked = decide(target, visitor);
    if (locked.outcome === 'REDIRECT' || locked.outcome === 'PAGE') {
      if (!isForm(c)) return showNotAllowed(c, 'GET, HEAD');
      // It may have lost its password while somebody typed.
      return target.routing?.scanLimit === undefined ? again(scan) : follow(scan, locked, visitor);
    }
    if (locked.outcome !== 'PASSWORD') return follow(scan, locked, visitor);
    noteOutcome('password');
    const password = await passwordIn(c);
    if (password === undefined) return showNotice(c, 'noForm');
    if (password === '') return showPage(c, passwordPage('Type the password in.'), 403);
    try {
      await throttle.attempt(target.id, visitor.address);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return showPage(c, passwordPage(`${error.message}.`), 429, error.headers);
    }
    if (!(await verifyPassword(target.passwordHash ?? undefined, password))) {
      return showPage(c, passwordPage('That is not the password. Try again.'), 403);
    }
    await throttle.succeed(target.id, visitor.address);
    return follow(scan, decide(target, visitor, true), visitor);
  };
}

const isForm = (c: Context): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(c.req.header('content-type') ?? '');

/** What stands in the form; empty if it is left out, undefined if it is no form. */
async function passwordIn(c: Context): Promise<string | undefined> {
  if (!isForm(c)) return undefined;
  const { password = '' } = await c.req.parseBody();
  return typeof password === 'string' ? password : undefined;
}
