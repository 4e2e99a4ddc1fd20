// What stands behind the link of an invitation: join with a new account, or with the one you have.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { addressIn } from './confirmation.ts';
import { EmailRequest } from './email-request.tsx';
import { Entry } from './entry.tsx';
import { KnownAccountFields } from './known-account-fields.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import {
  AcceptInvitationDocument,
  LogInDocument,
  SignUpDocument,
  SignUpPolicyDocument,
} from './sign-in.generated.ts';

export function InvitationPage() {
  const { hash } = useLocation();
  const [token = '', confirmation = ''] = hash.split('~');
  const [{ data: policy, fetching }] = useQuery({ query: SignUpPolicyDocument });
  const email = addressIn(confirmation);
  const confirms = policy?.signUpPolicy.confirmsEmail && !email;
  const [isNew, setIsNew] = useState(true);
  const navigate = useNavigate();
  const signUp = useAction(SignUpDocument, null);
  const logIn = useAction(LogInDocument, null);
  const accept = useAction(AcceptInvitationDocument, null);
  const enter = (slug: string) => navigate({ to: '/organizations/$slug', params: { slug } });

  if (token === '') {
    return (
      <Entry title="This link is not whole">
        Copy the whole link of your invitation, with what follows #, into the address bar.
      </Entry>
    );
  }
  if (fetching) return null;
  return (
    <Entry title="You are invited">
      {isNew && confirms ? (
        <EmailRequest invitation={token} />
      ) : isNew ? (
        <Form
          key="new"
          submit="Sign up and join"
          busy={signUp.busy}
          problems={signUp.problems}
          shown={['name', 'email', 'password']}
          onSubmit={async (read) => {
            const name = read('name');
            const made = await signUp.run({
              input: {
                name,
                email: read('email'),
                password: read('password'),
                organizationName: name,
                invitation: token,
                confirmation: confirmation || null,
              },
            });
            if (made) await enter(made.signUp.organization.slug);
          }}
        >
          <NewAccountFields problems={signUp.problems} email={email} />
        </Form>
      ) : (
        <Form
          key="known"
          submit="Log in and join"
          busy={logIn.busy || accept.busy}
          problems={logIn.problems ?? accept.problems}
          shown={['email', 'password']}
          onSubmit={async (read) => {
            const input = { email: read('email'), password: read('password') };
            if (!(await logIn.run({ input }))) return;
            const joined = await accept.run({ input: { token } });
            if (joined) await enter(joined.acceptInvitation.organization.slug);
          }}
        >
          <KnownAccountFields problems={logIn.problems} />
        </Form>
      )}
      <Button look="quiet" className="mt-4" onClick={() => setIsNew(!isNew)}>
        {isNew ? 'I have an account' : 'I have no account yet'}
      </Button>
    </Entry>
  );
}
