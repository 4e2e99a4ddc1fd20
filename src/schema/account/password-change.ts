// Tells people that their password was changed.
import { passwordChangedMail } from '../../auth/mail/password-mail.ts';
import type { Context } from '../../graphql/context.ts';

/** After the response, if the server can send email. */
export function notifyPasswordChanged(
  user: { email: string; locale: string | null },
  { afterResponse, mailer, config: { publicUrl }, acceptLanguage }: Context,
): void {
  afterResponse.push(async () =>
    mailer(await passwordChangedMail(user, { publicUrl, acceptLanguage })),
  );
}
