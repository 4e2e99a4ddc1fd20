// The cookie with which a browser does not have to enter the password of a shared report again.
import { serialize } from 'hono/utils/cookie';
import { createPasses } from '../../core/pass.ts';
import type { SharedReport } from '../../database/client/client.ts';
import { cookieOf, isSecureCookie } from '../session/cookie.ts';
import { reportUrl } from './link.ts';

const name = 'ilqr_report';

/** Seconds. */
const lifetime = 7 * 24 * 60 * 60;

/** Another password ends it. */
const subjectOf = ({ id, passwordHash }: SharedReport): string => `${id}\n${passwordHash}`;

export function createReportPasses(secret: string, publicUrl: string) {
  const passes = createPasses(secret, { purpose: 'report', lifetime });
  return {
    /** Whether the browser that sends the request has entered the password. */
    hasPass: (request: Request, report: SharedReport): boolean =>
      passes.isValid(cookieOf(request, name), subjectOf(report)),
    /** The `Set-Cookie` value, for the page of this link alone. `page`: its requested URL. */
    cookieFor: (report: SharedReport, token: string, page: string): string =>
      serialize(name, passes.make(subjectOf(report)), {
        // As the browser sees it: a proxy may have removed a prefix.
        path: new URL(reportUrl(token, publicUrl)).pathname,
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: lifetime,
        secure: isSecureCookie(page, publicUrl),
      }),
  };
}
