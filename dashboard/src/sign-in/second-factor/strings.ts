// Strings of the second step of a login, and of the dialog that asks who somebody is.
export const secondFactorStrings = {
  code: 'Code',
  codeHint: {
    authenticator: 'Six digits from your authenticator app, or a recovery code.',
    recoveryCode: 'One of your recovery codes.',
  },
  step: {
    title: 'Confirm your login',
    submit: 'Log in',
    ended: 'This login has expired. Start over.',
    restart: 'Start over',
  },
  identity: {
    title: 'Confirm that it’s you',
    text: 'This change is sensitive, and you logged in a while ago.',
    submit: 'Continue',
    password: 'Password',
    logInAgain: 'Log out and log in again to make this change.',
  },
};
