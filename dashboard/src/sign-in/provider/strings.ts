// Strings of signing in with an identity provider, or with a link of the operator.
export const providerStrings = {
  continueWith: ({ name }: { name: string }) => `Continue with ${name}`,
  or: 'or',
  proof: {
    text: 'Confirm that it’s you, then make the change again.',
    confirmWith: ({ name }: { name: string }) => `Confirm with ${name}`,
    logInAgain: 'Log out and log in again to make this change.',
  },
  link: {
    title: 'Log in',
    text: 'This link logs you in once, without a password.',
    submit: 'Log in',
    incomplete: 'This link is incomplete. Copy it in full, including the part after “#”.',
  },
};
