// Strings of the pages in front of the dashboard: log in, sign up, join by invitation.
import { resetMinutes } from '../../../src/domain/account/limits.ts';

export const signInStrings = {
  email: 'Email',
  password: 'Password',
  logIn: {
    title: 'Log in',
    submit: 'Log in',
    noAccount: 'Don’t have an account?',
    signUp: 'Sign up',
    forgot: 'Forgot password?',
  },
  forgotPassword: {
    title: 'Forgot password?',
    text: 'Enter the email address of your account, and we’ll send you a link to choose a new password.',
    submit: 'Send link',
    sent: ({ email }: { email: string }) =>
      `Check your email. If ${email} has an account, we sent a link to it. It expires in ${resetMinutes} minutes.`,
    askAdmin:
      'This server doesn’t send email. Ask an admin of your organization: they can create a link under Settings, with which you choose a new password.',
    askOperator:
      'This server doesn’t send email. Ask the person who runs it for a link, with which you choose a new password. They create it with this command, with your email address:',
    commandTitle: 'On the server',
    command: 'npm run reset-password -- you@example.com',
    back: 'Back to log in',
  },
  resetPassword: {
    title: 'Choose a new password',
    newPassword: 'New password',
    submit: 'Save password',
    doneTitle: 'Your password was changed',
    done: 'You were logged out everywhere. Log in with your new password.',
    logIn: 'Log in',
    again: 'Get a new link',
  },
  logInAgain: {
    title: 'Your session has ended',
    text: 'Log in again to continue. Nothing you entered is lost.',
    account: ({ email }: { email: string }) => `Log in again as ${email}.`,
    submit: 'Log in',
  },
  signUp: {
    title: 'Sign up',
    submit: 'Sign up',
    name: 'Your name',
    organization: 'Organization',
    organizationHint:
      'Your company or team. It owns the QR codes, and you can invite colleagues later.',
    haveAccount: 'Already have an account?',
    logIn: 'Log in',
  },
  confirmEmail: {
    hint: 'We’ll send you a link to confirm your address.',
    submit: 'Continue',
    sent: ({ email }: { email: string }) =>
      `Check your email. We sent a link to ${email}. It expires in 24 hours.`,
    notSent: 'We couldn’t send the email. Try again in a few minutes.',
  },
  invitation: {
    title: 'Join the organization',
    signUp: 'Sign up and join',
    logIn: 'Log in and join',
    haveAccount: 'I already have an account',
    needAccount: 'Create an account instead',
    loggedIn: ({ email }: { email: string }) => `You’re logged in as ${email}.`,
    join: 'Join',
    otherAccount: 'Use another account',
    ended:
      'This invitation was used already, was revoked or has expired. Ask your colleague for a new one.',
  },
};
