// The sign-up confirmation email.
import type { Mail } from '../../core/mail.ts';
import { confirmationDays, confirmationToken } from '../email-confirmation.ts';
import { withConfirmation } from '../invitation.ts';
import type { MailLanguage } from './language.ts';
import { writeMail } from './render.ts';

interface SignUpDetails {
  email: string;
  /** Whether the address has an account already; only revealed by email. */
  isTaken: boolean;
  /** Invitation token, if any. */
  invitation: string | null | undefined;
  publicUrl: string;
  secret: string;
  language: MailLanguage;
}

export function signUpMail({
  email,
  isTaken,
  invitation,
  publicUrl,
  secret,
  language,
}: SignUpDetails): Promise<Mail> {
  const { host } = new URL(publicUrl);
  const invited = invitation && `${publicUrl}/dashboard/invitation#${invitation}`;
  if (isTaken) {
    const url = invited || `${publicUrl}/dashboard/login`;
    return writeMail(email, language, (texts) => texts.alreadySignedUp({ host, url }));
  }
  const token = confirmationToken(email, confirmationDays, secret);
  const url = invited ? withConfirmation(invited, token) : `${publicUrl}/dashboard/signup#${token}`;
  return writeMail(email, language, (texts) => texts.signUp({ host, url }));
}
