// Strings of the page of the own account.
export const accountStrings = {
  title: 'Your account',
  activity: 'Activity',
  sessions: {
    title: 'Sessions',
    device: ({ browser, os }: { browser: string; os: string }) => `${browser} on ${os}`,
    unknown: 'Unknown browser',
    thisDevice: 'This device',
    since: 'Logged in',
    logOut: 'Log out',
    logOutDevice: ({ device }: { device: string }) => `Log out ${device}`,
    loggedOut: 'Session logged out',
    logOutEverywhere: 'Log out everywhere else',
    loggedOutEverywhere: 'All other sessions were logged out',
    expires: 'ends',
  },
  password: {
    title: 'Password',
    current: 'Current password',
    next: 'New password',
    submit: 'Change password',
    changed: 'Password changed. Your other sessions were logged out.',
  },
  recoveryCodes: {
    title: 'Your recovery codes',
    text: 'Save these codes now; you won’t be able to see them again. Each one logs you in once, together with your password, if you lose your passkey or authenticator app.',
    copy: 'Copy all recovery codes',
    download: 'Download',
    file: 'recovery-codes.txt',
  },
};
