// The sign-up confirmation email.
import type { Mail } from '../../core/mail.ts';
import { confirmationDays, confirmationToken } from '../email-confirmation.ts';
import { withConfirmation } from '../invitation.ts';
import type { MailLanguage } from './language.ts';
import { writeMail } from './render.ts';

interface SignUpDetails {
  email: string;
  /** The account that has the address already; only revealed by email. */
  holder: { emailVerifiedAt: Date | null } | null;
  /** Invitation token, if any. */
  invitation: string | null | undefined;
  publicUrl: string;
  secret: string;
  language: MailLanguage;
}

export function signUpMail({
  email,
  holder,
  invitation,
  publicUrl,
  secret,
  language,
}: SignUpDetails): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const invited = invitation && `${publicUrl}/dashboard/invitation#${invitation}`;
  if (holder?.emailVerifiedAt) {
    const url = invited || `${publicUrl}/dashboard/login`;
    return writeMail(email, language, (texts) => texts.alreadySignedUp({ host, url }));
  }
  const token = confirmationToken(email, confirmationDays, secret);
  const url = invited ? withConfirmation(invited, token) : `${publicUrl}/dashboard/signup#${token}`;
  return writeMail(email, language, (texts) =>
    holder ? texts.claimEmail({ host, url }) : texts.signUp({ host, url }),
  );
}
