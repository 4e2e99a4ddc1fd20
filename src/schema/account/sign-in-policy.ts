// How people sign up and get back into their accounts on this server.
import type { Config } from '../../core/config.ts';
import { builder } from '../../graphql/builder.ts';
import { SignInProvider } from './identity/type.ts';

const PasswordResetWay = builder.enumType('PasswordResetWay', {
  description: 'Where people get a link to reset a forgotten password.',
  values: {
    EMAIL: { description: '`requestPasswordReset` emails the link.' },
    ADMIN: {
      description:
        'The server cannot send email. An admin of the organization creates the link with `createPasswordResetLink`.',
    },
    OPERATOR: {
      description:
        'The server cannot send email. Its operator creates the link with `npm run reset-password`.',
    },
  },
});

const SignInPolicy = builder.simpleObject('SignInPolicy', {
  description: 'How people sign up and get back into their accounts on this server.',
  fields: (t) => ({
    confirmsEmail: t.boolean({
      description:
        'Whether `signUp` requires the confirmation token that `requestSignUp` sends by email. False if the server cannot send email.',
    }),
    passwordReset: t.field({
      type: PasswordResetWay,
      description: 'Where people get a link to reset a forgotten password.',
    }),
    adminReset: t.boolean({
      description:
        'Whether admins can reset passwords of members with `createPasswordResetLink`. Depends on the server’s configuration (`ADMIN_RESET`).',
    }),
    passwordLogin: t.boolean({
      description:
        'Whether people can sign up and log in with a password. Depends on the server’s configuration (`PASSWORD_LOGIN`).',
    }),
    providers: t.field({
      type: [SignInProvider],
      description: 'Identity providers (OpenID Connect), in the order of the configuration.',
    }),
  }),
});

builder.queryField('signInPolicy', (t) =>
  t.field({
    type: SignInPolicy,
    description: 'How people sign up and get back into their accounts on this server.',
    extensions: { public: true },
    resolve: (_root, _args, { config, providers }) => ({
      confirmsEmail: config.mail !== undefined,
      passwordReset: resetWay(config),
      adminReset: config.passwordLogin && config.adminReset === 'on',
      passwordLogin: config.passwordLogin,
      providers: [...providers.values()],
    }),
  }),
);

type Way = typeof PasswordResetWay.$inferType;

function resetWay({ mail, adminReset }: Pick<Config, 'mail' | 'adminReset'>): Way {
  if (mail) return 'EMAIL';
  return adminReset === 'on' ? 'ADMIN' : 'OPERATOR';
}
