// The cookies of sessions.
import { parse, serialize } from 'hono/utils/cookie';
import { sessionDays } from '../../domain/account/session.ts';

/** Over plain HTTP; over HTTPS, the name under which releases before 2.0.0 set it. */
export const plainCookie = 'ilqr_session';
/**
 * Over HTTPS. Browsers accept this name only from the host itself with Secure (RFC 6265bis, section
 * 4.1.3.2), so that no other host of the domain and nobody on the network can set a session.
 */
const hostCookie = `__Host-${plainCookie}`;

/**
 * Whether cookies are for HTTPS: depends on the public URL or, for pages on another host, such as a local
 * address, on the address of the page, since browsers drop Secure cookies over HTTP.
 */
export function isSecureCookie(page: string | null, publicUrl: string): boolean {
  const home = new URL(publicUrl);
  const shown = page !== null && URL.canParse(page) ? new URL(page) : home;
  return (shown.hostname === home.hostname ? home : shown).protocol === 'https:';
}

/** The value of a cookie of a request. */
export const cookieOf = ({ headers }: Request, name: string): string | undefined =>
  parse(headers.get('cookie') ?? '', name)[name];

/** The session token of a request. Over HTTPS, a cookie that others could have set does not count. */
export function tokenOf(request: Request, publicUrl: string): string | undefined {
  const token = cookieOf(request, hostCookie);
  if (token) return token;
  const page = request.headers.get('origin') ?? request.url;
  return isSecureCookie(page, publicUrl) ? undefined : cookieOf(request, plainCookie);
}

/** Whether a request has any session cookie, valid or not. */
export const hasSessionCookie = (request: Request): boolean =>
  [hostCookie, plainCookie].some((name) => Boolean(cookieOf(request, name)));

/** The `Set-Cookie` value with a session token. */
export const sessionCookie = (token: string, secure: boolean): string =>
  sessionCookieOf(token, sessionDays * 24 * 60 * 60, secure);

/** The `Set-Cookie` value that deletes the session cookie. */
export const endedSessionCookie = (secure: boolean): string => sessionCookieOf('', 0, secure);

/** The same for the cookie that an earlier release set over HTTPS. */
export const endedEarlierCookie = cookie(plainCookie, '', 0, true);

const plainDevice = 'ilqr_device';
const hostDevice = `__Host-${plainDevice}`;
/** As long as browsers keep a cookie (RFC 6265bis, section 5.5). */
const deviceDays = 400;

/** The name of the cookie of a device (device.ts). */
export const deviceCookieName = (secure: boolean): string => (secure ? hostDevice : plainDevice);

/** The `Set-Cookie` value for a device. */
export const deviceCookie = (value: string, secure: boolean): string =>
  cookie(deviceCookieName(secure), value, deviceDays * 24 * 60 * 60, secure);

const sessionCookieOf = (token: string, maxAge: number, secure: boolean): string =>
  cookie(secure ? hostCookie : plainCookie, token, maxAge, secure);

function cookie(name: string, value: string, maxAge: number, secure: boolean): string {
  return serialize(name, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge, secure });
}
