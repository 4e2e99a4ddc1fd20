// The page of an invitation link: join with the account of the session, another one or a new one.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { emailIn } from './confirmation.ts';
import { ClaimEmail } from './email/claim-email.tsx';
import { WhoAmIDocument } from './email/email.generated.ts';
import { LinkPage } from './email/link-layout.tsx';
import { EmailRequest } from './email-request.tsx';
import { LogInFields } from './log-in-fields.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { PasskeyLogIn } from './passkey/passkey-log-in.tsx';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { SecondStep } from './second-factor/second-step.tsx';
import {
  AcceptInvitationDocument,
  SignInPolicyDocument,
  SignUpDocument,
} from './sign-in.generated.ts';
import { signInStrings } from './strings.ts';
import { useLogIn } from './use-log-in.ts';

const strings = signInStrings.invitation;

export function InvitationPage() {
  const { hash } = useLocation();
  const [token = '', confirmation = ''] = hash.split('~');
  const [{ data: policy, fetching }] = useQuery({ query: SignInPolicyDocument });
  const [{ data: known, fetching: isAsking }] = useQuery({ query: WhoAmIDocument });
  const email = emailIn(confirmation);
  const [choice, setChoice] = useState<'new' | 'existing'>();
  const navigate = useNavigate();
  const signUp = useAction(SignUpDocument, null);
  const accept = useAction(AcceptInvitationDocument, null);
  const enter = (slug: string) => navigate({ to: '/organizations/$slug', params: { slug } });
  async function join() {
    const joined = await accept.run({ input: { token, confirmation: confirmation || null } });
    if (joined) await enter(joined.acceptInvitation.organization.slug);
  }
  const logIn = useLogIn({ onDone: join });

  if (token !== '' && (fetching || (isAsking && !choice))) return null;
  const asks = !choice && known ? 'known' : (choice ?? 'new');
  const confirms = policy?.signInPolicy.confirmsEmail && !email;
  const other = (
    <Button
      look="quiet"
      className="mt-4"
      onClick={() => setChoice(asks === 'existing' ? 'new' : 'existing')}
    >
      {asks === 'known'
        ? strings.otherAccount
        : asks === 'existing'
          ? strings.needAccount
          : strings.haveAccount}
    </Button>
  );
  return (
    <LinkPage title={strings.title} token={token} problems={accept.problems} ended={strings.ended}>
      {logIn.step ? (
        <SecondStep step={logIn.step} onDone={join} onRestart={logIn.restart} />
      ) : asks === 'known' ? (
        <>
          <Form submit={strings.join} busy={accept.busy} problems={accept.problems} onSubmit={join}>
            <p>{known && strings.loggedIn({ email: known.me.email })}</p>
          </Form>
          {other}
        </>
      ) : (
        <SignInChoices
          invitation={token}
          passkey={asks === 'existing' && <PasskeyLogIn onDone={join} />}
          below={other}
        >
          {asks === 'existing' ? (
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
          ) : confirms ? (
            <EmailRequest invitation={token} />
          ) : (
            <Form
              key="new"
              submit={strings.signUp}
              busy={signUp.busy}
              problems={signUp.problems}
              shown={['name', 'email', 'password', 'claimEmail']}
              onSubmit={async (read) => {
                // The page stays as it is once there is a session.
                setChoice('new');
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
          )}
        </SignInChoices>
      )}
      {logIn.step && <ProblemNote problems={accept.problems} />}
    </LinkPage>
  );
}
