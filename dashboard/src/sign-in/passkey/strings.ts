// Strings of passkeys: what the browser can say of them, and the buttons that ask for one.
export const passkeyStrings = {
  or: 'or',
  logIn: 'Log in with a passkey',
  confirm: 'Use a passkey',
  problems: {
    none: 'No passkey was used. Try again, or choose another way.',
    exists: 'This device already has a passkey for your account.',
    elsewhere: ({ host }: { host: string }) =>
      `Passkeys work only at ${host}. Open the dashboard there.`,
    unsupported: 'This device can’t store the passkey. Try another device or a security key.',
  },
};
