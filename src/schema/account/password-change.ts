// Tells people that their password was changed.
import { passwordChangedMail } from '../../auth/mail/password-mail.ts';
import type { Context } from '../../graphql/context.ts';

/** After the response, if the server can send email. */
export function notifyPasswordChanged(
  user: { id: string; email: string; locale: string | null },
  { afterResponse, mailer, mailLimits, config: { publicUrl }, acceptLanguage }: Context,
  { keepsKeys = true }: { keepsKeys?: boolean } = {},
): void {
  afterResponse.push(async () => {
    // The address may be that of a stranger, as long as it is not verified.
    if (!(await mailLimits.mayTellChange(user.id))) return;
    await mailer(await passwordChangedMail(user, { publicUrl, acceptLanguage, keepsKeys }));
  });
}
