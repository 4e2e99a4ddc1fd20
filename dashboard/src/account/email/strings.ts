// Strings of the email address of the own account.
export const emailStrings = {
  title: 'Email address',
  verified: 'Verified',
  notVerified: 'Not verified',
  change: 'Change email address',
  dialog: {
    next: 'New email address',
    hint: 'We’ll send a link there. Your address changes when you open it.',
    current: 'Current password',
    submit: 'Continue',
    notSent: 'We couldn’t send the email. Check the address, or try again later.',
  },
  sent: ({ email }: { email: string }) =>
    `Check your email. We sent a link to ${email}. Your address changes when you open it, within 24 hours.`,
  changed: 'Email address changed',
};
