// Strings of the notice about an email address that is not verified.
export const verificationStrings = {
  notVerified: ({ email }: { email: string }) =>
    `Verify your email address ${email}. Until then, you may not be able to invite people or choose short links.`,
  taken:
    'Your email address was given to someone who proved that it is theirs. Your account and data are unchanged. Set your own address to keep access.',
  setAddress: 'Set email address',
  send: 'Send link',
  sent: 'Check your email. The link expires in 24 hours.',
  notSent: 'We couldn’t send the email. Try again later.',
};
