// The page of an invitation link: join with a new account or an existing one.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { emailIn } from './confirmation.ts';
import { ClaimEmail } from './email/claim-email.tsx';
import { EmailRequest } from './email-request.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { SecondStep } from './second-factor/second-step.tsx';
import {
  AcceptInvitationDocument,
  SignInPolicyDocument,
  SignUpDocument,
} from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';
import { useLogIn } from './use-log-in.ts';

const strings = signInStrings.invitation;

export function InvitationPage() {
  const { hash } = useLocation();
  const [token = '', confirmation = ''] = hash.split('~');
  const [{ data: policy, fetching }] = useQuery({ query: SignInPolicyDocument });
  const email = emailIn(confirmation);
  const confirms = policy?.signInPolicy.confirmsEmail && !email;
  const [isNew, setIsNew] = useState(true);
  const navigate = useNavigate();
  const signUp = useAction(SignUpDocument, null);
  const accept = useAction(AcceptInvitationDocument, null);
  const enter = (slug: string) => navigate({ to: '/organizations/$slug', params: { slug } });
  async function join() {
    const joined = await accept.run({ input: { token, confirmation: confirmation || null } });
    if (joined) await enter(joined.acceptInvitation.organization.slug);
  }
  const logIn = useLogIn({ onDone: join });

  if (token === '') {
    return <SignInLayout title={strings.incompleteTitle}>{strings.incomplete}</SignInLayout>;
  }
  if (fetching) return null;
  if (logIn.step) {
    return (
      <SignInLayout title={strings.title}>
        <SecondStep step={logIn.step} onDone={join} onRestart={logIn.restart} />
        <ProblemNote problems={accept.problems} />
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={strings.title}>
      <SignInChoices invitation={token}>
        {isNew && confirms ? (
          <EmailRequest invitation={token} />
        ) : isNew ? (
          <Form
            key="new"
            submit={strings.signUp}
            busy={signUp.busy}
            problems={signUp.problems}
            shown={['name', 'email', 'password', 'claimEmail']}
            onSubmit={async (read) => {
              const name = read('name');
              const signedUp = await signUp.run({
                input: {
                  name,
                  email: read('email'),
                  password: read('password'),
                  organizationName: name,
                  invitation: token,
                  confirmation: confirmation || null,
                  claimEmail: read('claimEmail') === 'true',
                },
              });
              if (signedUp) await enter(signedUp.signUp.organization.slug);
            }}
          >
            <NewAccountFields problems={signUp.problems} email={email} />
            <ClaimEmail problems={signUp.problems} />
          </Form>
        ) : (
          <Form
            key="existing"
            submit={strings.logIn}
            busy={logIn.busy || accept.busy}
            problems={logIn.problems ?? accept.problems}
            shown={['email', 'password']}
            onSubmit={(read) => logIn.run({ email: read('email'), password: read('password') })}
          >
            <LogInFields problems={logIn.problems} />
          </Form>
        )}
        <Button look="quiet" className="mt-4" onClick={() => setIsNew(!isNew)}>
          {isNew ? strings.haveAccount : strings.needAccount}
        </Button>
      </SignInChoices>
    </SignInLayout>
  );
}
