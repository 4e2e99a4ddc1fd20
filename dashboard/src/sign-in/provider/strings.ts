// Strings of signing in with an identity provider, or with a link of the operator.
export const providerStrings = {
  continueWith: ({ name }: { name: string }) => `Continue with ${name}`,
  or: 'or',
  link: {
    title: 'Log in',
    text: 'This link logs you in once, without a password.',
    submit: 'Log in',
    incomplete: 'This link is incomplete. Copy it in full, including the part after “#”.',
  },
};
