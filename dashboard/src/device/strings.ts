// The strings of the page that signs in devices.

export const deviceStrings = {
  title: 'Sign in a device',
  intro: 'Enter the code that the device shows, such as a computer on which you run ilqr login.',
  code: 'Code',
  codeHint: 'Eight letters, such as BCDF-GHJK.',
  next: 'Continue',
  invalid: 'Enter the eight letters that the device shows.',
  warning:
    'Approve only a device that you are signing in yourself right now. If somebody sent you this code or link, deny it.',
  shown: ({ code }: { code: string }) => `Check that the device shows ${code}.`,
  name: 'Device',
  address: 'Address',
  requested: 'Requested',
  gets: 'Gets an API key with',
  organization: 'Organization',
  noOrganization:
    'Only admins can approve a device. Ask an admin of your organization for an API key.',
  approve: 'Approve',
  deny: 'Deny',
  approved: 'The device is signed in. You can close this page.',
  denied: 'You denied the device. It gets nothing.',
};
