// Logins on a new device: the cookie that recognizes one, the audit log, the email.
import { newDeviceMail } from '../../auth/mail/new-device-mail.ts';
import { deviceCookie, deviceCookieName } from '../../auth/session/cookie.ts';
import { type DeviceAccount, isKnownDevice, rememberedDevice } from '../../auth/session/device.ts';
import { clientOf } from '../../domain/user-agent/client.ts';
import type { Context } from '../../graphql/context.ts';
import { unchanged } from '../../graphql/plugins/audit.ts';
import { rowsOf } from '../../graphql/plugins/audit-rows.ts';

/** Whether the request comes from a browser that was logged in to the account before. */
export function isOnKnownDevice(account: DeviceAccount, context: Context): boolean {
  const { secret, secureCookie } = context;
  return isKnownDevice(context.cookie(deviceCookieName(secureCookie)), account, secret);
}

/** Makes the account recognize this browser, as its password is now. */
export function rememberDevice(account: DeviceAccount, context: Context): void {
  const { secret, secureCookie, responseHeaders } = context;
  const cookie = context.cookie(deviceCookieName(secureCookie));
  const value = rememberedDevice(cookie, account, secret);
  responseHeaders.append('set-cookie', deviceCookie(value, secureCookie));
}

/** Tells the person who has just logged in that it was on a new device, in the audit log and by mail. */
export async function tellNewDevice(userId: string, context: Context): Promise<void> {
  const { caller, prisma, userAgent, afterResponse } = context;
  const { browser, os } = clientOf(userAgent);
  const targets = [unchanged(userId, null)];
  const places = [null, ...(caller?.roles.keys() ?? [])];
  const data = await rowsOf('newDevice', places, { targets, details: { browser, os } }, context);
  await prisma.auditEvent.createMany({ data });
  const at = new Date();
  const sessionId = caller?.kind === 'person' ? caller.sessionId : '';
  afterResponse.push(() => mailNewDevice(sessionId, at, context));
}

async function mailNewDevice(sessionId: string, at: Date, context: Context): Promise<void> {
  const { config, mailer, mailLimits, prisma, userAgent, address } = context;
  if (!config.mail) return;
  // None, if the login was rolled back.
  const session = await prisma.session.findUnique({
    where: { id: sessionId },
    select: { userId: true, user: { select: { email: true, locale: true, timeZone: true } } },
  });
  if (!session || !(await mailLimits.mayTellLogIn(session.userId))) return;
  const { publicUrl } = config;
  await mailer(await newDeviceMail({ account: session.user, userAgent, address, at, publicUrl }));
}
