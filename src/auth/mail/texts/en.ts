// Emails in English.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { changeHours, revertDays } from '../../../domain/account/email.ts';
import { resetMinutes } from '../../../domain/account/limits.ts';
import { invitationDays } from '../../../domain/invitation/limits.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import type {
  InvitationDetails,
  LinkDetails,
  NewDeviceDetails,
  SignInChange,
  SignInChangeDetails,
} from './details.ts';
import type { MailText } from './text.ts';

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'an admin',
  EDITOR: 'an editor',
  VIEWER: 'a viewer',
};

/** Subject and what it means. */
const signInChanges: Record<
  SignInChange,
  { subject: (host: string) => string; text: (name: string) => string }
> = {
  authenticatorAdded: {
    subject: (host) => `An authenticator app was added to your account on ${host}`,
    text: () => 'Logging in with your password now also takes a code of the app.',
  },
  authenticatorRemoved: {
    subject: (host) => `The authenticator app was removed from your account on ${host}`,
    text: () => 'Its codes no longer work.',
  },
  passkeyAdded: {
    subject: (host) => `A passkey was added to your account on ${host}`,
    text: (name) => `The passkey “${name}” can now log in to it.`,
  },
  passkeyRemoved: {
    subject: (host) => `A passkey was removed from your account on ${host}`,
    text: (name) => `The passkey “${name}” can no longer log in to it.`,
  },
  identityLinked: {
    subject: (host) => `Another way to log in was added to your account on ${host}`,
    text: (name) => `An account at “${name}” can now log in to it.`,
  },
  identityUnlinked: {
    subject: (host) => `A way to log in was removed from your account on ${host}`,
    text: (name) => `The account at “${name}” can no longer log in to it.`,
  },
  recoveryCodesCreated: {
    subject: (host) => `New recovery codes were created for your account on ${host}`,
    text: () => 'Earlier recovery codes no longer work.',
  },
  recoveryCodeUsed: {
    subject: (host) => `A recovery code of your account on ${host} was used`,
    text: () => 'Each code works once. Create new ones before you run out of them.',
  },
  secondFactorReset: {
    subject: (host) => `The second factor of your account on ${host} was reset`,
    text: () =>
      'The operator of the server removed your authenticator app, passkeys and recovery codes. Your password alone logs in until you set up a new one.',
  },
};

export const en = {
  invitation({ inviter, email, organization, role, url }: InvitationDetails): MailText {
    const from = mailLine(inviter, 'Somebody');
    const name = mailLine(organization, 'an organization');
    return {
      subject: `${from} invited you to ${name}`,
      paragraphs: [`${from} (${email}) invited you to join “${name}” as ${roles[role]}.`],
      link: { label: 'Accept the invitation', url },
      notes: [
        `The link works once and expires in ${invitationDays} days. If you weren’t expecting this invitation, you can ignore this email.`,
      ],
    };
  },

  signUp: ({ host, url }: LinkDetails): MailText => ({
    subject: `Confirm your email address for ${host}`,
    paragraphs: [`Someone, probably you, wants to sign up on ${host} with this email address.`],
    link: { label: 'Confirm your email address', url },
    notes: [
      'The link expires in 24 hours. If this wasn’t you, you can ignore this email; no account has been created.',
    ],
  }),

  claimEmail: ({ host, url }: LinkDetails): MailText => ({
    subject: `Confirm your email address for ${host}`,
    paragraphs: [
      `Someone, probably you, wants to sign up on ${host} with this email address.`,
      'It already has an account that never confirmed the address. If that account is yours, log in to it instead of signing up.',
    ],
    link: { label: 'Confirm your email address', url },
    notes: [
      'The link expires in 24 hours. If this wasn’t you, you can ignore this email; nothing has changed.',
    ],
  }),

  verification: ({ host, url }: LinkDetails): MailText => ({
    subject: `Verify your email address on ${host}`,
    paragraphs: [`Verify that this is the email address of your account on ${host}.`],
    link: { label: 'Verify your email address', url },
    notes: [
      'The link expires in 24 hours. If you have no account there, ignore this email; somebody entered your address by mistake.',
    ],
  }),

  confirmChange: ({ host, url }: LinkDetails): MailText => ({
    subject: `Confirm your new email address on ${host}`,
    paragraphs: [
      `Someone, probably you, wants to use this email address for their account on ${host}.`,
    ],
    link: { label: 'Confirm the new address', url },
    notes: [
      `The link works once and expires in ${changeHours} hours. If this wasn’t you, ignore this email; nothing has changed.`,
    ],
  }),

  changeToTaken: ({ host, url }: LinkDetails): MailText => ({
    subject: `This email address already has an account on ${host}`,
    paragraphs: [
      `Someone, probably you, wanted to use this email address for another account on ${host}, but it already has one.`,
    ],
    link: { label: 'Log in', url },
    notes: ['If this wasn’t you, you can ignore this email; nothing has changed.'],
  }),

  changed: ({ host, url, newEmail }: LinkDetails & { newEmail: string }): MailText => ({
    subject: `Your email address on ${host} was changed`,
    paragraphs: [
      `The email address of your account on ${host} is now ${newEmail}.`,
      'If you did this, there is nothing to do. If not, take the change back: you set a new password, and everyone is signed out of your account.',
    ],
    link: { label: 'Take the change back', url },
    notes: [`The link works for ${revertDays} days.`],
  }),

  changeReverted: ({ host, url, email }: LinkDetails & { email: string }): MailText => ({
    subject: `The change of your email address on ${host} was taken back`,
    paragraphs: [
      `The email address of your account on ${host} is ${email} again. A new password was set, and everyone was signed out. Ways to log in and API keys that were added in the ${revertDays} days before the change, or since, were removed.`,
      `If this wasn’t you, somebody can read emails to ${email}: secure that mailbox, then choose a new password.`,
    ],
    link: { label: 'Choose a new password', url },
  }),

  signInChange({ host, url, change, name }: SignInChangeDetails): MailText {
    const { subject, text } = signInChanges[change];
    return {
      subject: subject(host),
      paragraphs: [
        `${subject(host)}. ${text(mailLine(name, 'without a name'))}`,
        'If this was you, there is nothing to do.',
      ],
      link: { label: 'Review your account', url },
      notes: [
        `If this wasn’t you, somebody has access to your account: log out everywhere else, change your password, and remove what you don’t recognize. If you can’t log in anymore, ask the operator of ${host} for help.`,
      ],
    };
  },

  accountDeleted: ({ host, url }: LinkDetails): MailText => ({
    subject: `Your account on ${host} was deleted`,
    paragraphs: [
      `Your account on ${host} was deleted for good. Its sessions have ended, and its API keys no longer work.`,
      'If this was you, there is nothing to do.',
    ],
    link: { label: 'What happens to a deleted account', url },
    notes: [
      `If this wasn’t you, somebody knew your password: change it wherever else you use it, and tell the operator of ${host} and the other members of your organizations.`,
    ],
  }),

  passwordReset: ({ host, url, isVerified }: LinkDetails & { isVerified: boolean }): MailText => ({
    subject: `Reset your password for ${host}`,
    paragraphs: [
      `Someone, probably you, asked to reset the password of your account on ${host}.`,
      ...(isVerified
        ? []
        : [
            'The account never verified this email address, so somebody else may have created it. A new password therefore also removes its passkeys, authenticator app and linked accounts, and revokes its API keys.',
          ]),
    ],
    link: { label: 'Choose a new password', url },
    notes: [
      `The link works once and expires in ${resetMinutes} minutes. If this wasn’t you, you can ignore this email; your password stays the same.`,
    ],
  }),

  noPassword: ({ host, url }: LinkDetails): MailText => ({
    subject: `Your account on ${host} has no password`,
    paragraphs: [
      `Someone, probably you, asked to reset the password of your account on ${host}. It has none: you log in with your organization’s identity provider.`,
    ],
    link: { label: 'Log in', url },
    notes: ['If this wasn’t you, you can ignore this email.'],
  }),

  passwordChanged: ({ host, url, keepsKeys }: LinkDetails & { keepsKeys: boolean }): MailText => ({
    subject: `Your password for ${host} was changed`,
    paragraphs: [
      `The password of your account on ${host} was changed. You were logged out on all other devices; ${
        keepsKeys
          ? 'your API keys still work'
          : 'because the email address had never been verified, passkeys, authenticator app and linked accounts were removed, and API keys revoked'
      }.`,
      'If this wasn’t you, choose a new password now, and then remove passkeys and API keys that you don’t recognize.',
    ],
    link: { label: 'Choose a new password', url },
  }),

  alreadySignedUp: ({ host, url }: LinkDetails): MailText => ({
    subject: `You already have an account on ${host}`,
    paragraphs: [
      `Someone, probably you, tried to sign up on ${host} with this email address, but it already has an account.`,
    ],
    link: { label: 'Log in', url },
    notes: ['If this wasn’t you, you can ignore this email.'],
  }),

  newDevice: ({ host, url, browser, os, address, time }: NewDeviceDetails): MailText => ({
    subject: `New login to ${host}`,
    paragraphs: [
      `Your account on ${host} was just logged in to on a new device: ${browser ?? 'an unknown browser'}${os === undefined ? '' : ` on ${os}`}, from ${address}, on ${time}.`,
      'If this was you, there is nothing to do.',
    ],
    link: { label: 'Review your sessions', url },
    notes: [
      'If this wasn’t you, somebody knows your password: change it, which logs out all other sessions.',
    ],
  }),
};
