// Strings of the pages that links in emails about addresses open.
export const emailLinkStrings = {
  incompleteTitle: 'This link is incomplete',
  incomplete:
    'Open the link straight from where you got it, or copy it in full, including the part after “#”.',
  ended: 'This link was used already or has expired.',
  endedForAccount: 'This link was used already, has expired or is for another account.',
  dashboard: 'Go to the dashboard',
  account: 'Go to your account',
  claim: {
    explanation:
      'Another account has this address, but never verified it. If that account is yours, log in to it instead.',
    consent:
      'It isn’t mine: give the address to me. That account keeps its data and loses the address.',
  },
  verify: {
    title: 'Verify your email address',
    text: ({ email }: { email: string }) => `Verify that ${email} is your address.`,
    other: ({ email }: { email: string }) =>
      `You are logged in as ${email}, but this link is for another address.`,
    submit: 'Verify',
    done: 'Your email address is verified.',
  },
  confirm: {
    title: 'Confirm your new email address',
    text: ({ email }: { email: string }) =>
      `Your account has the address ${email}. Confirm to use the new one from now on.`,
    submit: 'Confirm',
    done: ({ email }: { email: string }) => `Your email address is now ${email}.`,
  },
  revert: {
    title: 'Take back the change of your email address',
    text: 'Your account gets its former address back. Choose a new password: everyone is logged out, and passkeys, API keys and other ways in that were added in the week before the change, or since, stop working.',
    doneTitle: 'The change was taken back',
    newPassword: 'New password',
    submit: 'Take the change back',
    done: ({ email }: { email: string }) =>
      `Your account has the address ${email} again. Log in with your new password, then check your organizations.`,
    logIn: 'Log in',
  },
};
