// Strings of the second factor on the page of the own account.
import { plural } from '../../components/text/plural.ts';

export const secondFactorSectionStrings = {
  title: 'Two-factor authentication',
  off: 'Protect your account with a code from your phone, in addition to your password.',
  app: 'Authenticator app',
  since: 'Set up',
  setUp: 'Set up an authenticator app',
  remove: 'Delete authenticator app',
  removal: {
    title: 'Delete your authenticator app?',
    consequence:
      'Without another second factor, you log in with your password alone, your recovery codes stop working, and organizations that require two-factor authentication let you only read.',
    confirm: 'Delete',
    done: 'Authenticator app deleted',
  },
  setup: {
    title: 'Set up an authenticator app',
    scan: 'Scan this QR code with an authenticator app, such as the one of your password manager or phone.',
    alt: 'QR code for the authenticator app',
    secret: 'Or enter this key by hand',
    copySecret: 'Copy the key',
    code: 'Code',
    codeHint: 'The six digits that the app shows now.',
    submit: 'Turn on',
    done: 'Two-factor authentication is on',
  },
  recovery: {
    codes: 'Recovery codes',
    left: ({ count }: { count: number }) =>
      plural(count, {
        one: '# code left, for when you don’t have your phone',
        other: '# codes left, for when you don’t have your phone',
      }),
    renew: 'Create new codes',
    renewal: {
      title: 'Create new recovery codes?',
      consequence: 'The codes that you have now stop working.',
      confirm: 'Create new codes',
    },
  },
};
