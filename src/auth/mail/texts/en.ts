// Emails in English.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { changeHours, revertDays } from '../../../domain/account/email.ts';
import { resetMinutes } from '../../../domain/account/limits.ts';
import { invitationDays } from '../../../domain/invitation/limits.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import type { InvitationDetails, LinkDetails, NewDeviceDetails } from './details.ts';
import type { MailText } from './text.ts';

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'an admin',
  EDITOR: 'an editor',
  VIEWER: 'a viewer',
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

  passwordReset: ({ host, url }: LinkDetails): MailText => ({
    subject: `Reset your password for ${host}`,
    paragraphs: [`Someone, probably you, asked to reset the password of your account on ${host}.`],
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

  passwordChanged: ({ host, url }: LinkDetails): MailText => ({
    subject: `Your password for ${host} was changed`,
    paragraphs: [
      `The password of your account on ${host} was changed. You were logged out on all other devices; your API keys still work.`,
      'If this wasn’t you, choose a new password now, and then revoke API keys that you don’t recognize.',
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
