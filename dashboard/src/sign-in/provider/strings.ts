// Strings of signing in with an identity provider, or with a link of the operator.
export const providerStrings = {
  continueWith: ({ name }: { name: string }) => `Continue with ${name}`,
  or: 'or',
  again: { newTab: 'Opens in a new tab. Nothing you entered here is lost.' },
  signedIn: {
    title: 'You’re logged in',
    text: 'Close this tab and go back to the one that you came from.',
  },
  link: {
    title: 'Log in',
    text: 'This link logs you in once, without a password.',
    submit: 'Log in',
  },
};
