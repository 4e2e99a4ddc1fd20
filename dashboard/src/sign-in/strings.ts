// Strings of the pages in front of the dashboard: log in, sign up, join by invitation.
export const signInStrings = {
  email: 'Email',
  password: 'Password',
  logIn: {
    title: 'Log in',
    submit: 'Log in',
    noAccount: 'Don’t have an account?',
    signUp: 'Sign up',
  },
  logInAgain: {
    title: 'Your session has ended',
    text: 'Log in again to continue. Nothing you entered is lost.',
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
    incompleteTitle: 'This invitation link is incomplete',
    incomplete:
      'Open the link straight from your invitation, or copy it in full, including the part after “#”.',
  },
};
