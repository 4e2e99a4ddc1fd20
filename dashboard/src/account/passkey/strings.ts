// Strings of the passkeys on the page of the own account.
export const passkeysStrings = {
  title: 'Passkeys',
  intro: 'Log in with your fingerprint, face or screen lock instead of a password.',
  withPassword: 'Once you have one, logins with your password ask for a second factor.',
  unavailable:
    'Passkeys need https and a host name, so they are not available at this address of the dashboard.',
  none: 'You don’t have any passkeys yet.',
  add: 'Add passkey',
  device: ({ browser, os }: { browser: string; os: string }) => `${browser} on ${os}`,
  thisDevice: 'This device',
  added: 'Added',
  lastUsed: 'last used',
  neverUsed: 'never used',
  synced: 'Synced',
  new: {
    title: 'Add a passkey',
    name: 'Name',
    hint: 'Where you keep it, such as “Phone” or “Security key”.',
    submit: 'Continue',
    done: 'Passkey added',
  },
  rename: {
    button: ({ name }: { name: string }) => `Rename ${name}`,
    title: 'Rename passkey',
    done: 'Passkey renamed',
  },
  delete: {
    button: ({ name }: { name: string }) => `Delete ${name}`,
    title: ({ name }: { name: string }) => `Delete “${name}”?`,
    text: 'It will no longer log you in. Devices that are logged in stay logged in.',
    last: 'This is your only passkey. If you have no authenticator app, your recovery codes are deleted too.',
    done: 'Passkey deleted',
  },
};
