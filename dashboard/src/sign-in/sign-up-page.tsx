// Sign up, with a first organization.
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { addressIn } from './confirmation.ts';
import { EmailRequest } from './email-request.tsx';
import { Entry } from './entry.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { SignUpDocument, SignUpPolicyDocument } from './sign-in.generated.ts';

export function SignUpPage() {
  const navigate = useNavigate();
  const { hash: confirmation } = useLocation();
  const [{ data, fetching }] = useQuery({ query: SignUpPolicyDocument });
  const { run, busy, problems } = useAction(SignUpDocument, null);
  const email = addressIn(confirmation);
  if (fetching) return null;
  if (data?.signUpPolicy.confirmsEmail && !email) {
    return (
      <Entry title="Sign up">
        <EmailRequest />
        <KnownAccount />
      </Entry>
    );
  }
  return (
    <Entry title="Sign up">
      <Form
        submit="Sign up"
        busy={busy}
        problems={problems}
        shown={['name', 'email', 'password', 'organizationName']}
        onSubmit={async (read) => {
          const made = await run({
            input: {
              name: read('name'),
              email: read('email'),
              password: read('password'),
              organizationName: read('organizationName'),
              confirmation: confirmation || null,
            },
          });
          if (!made) return;
          const { slug } = made.signUp.organization;
          await navigate({ to: '/organizations/$slug', params: { slug } });
        }}
      >
        <NewAccountFields problems={problems} email={email} />
        <Field
          label="Organization"
          name="organizationName"
          autoComplete="organization"
          hint="Owns your QR codes and keys. You can invite others to it."
          required
          problem={problems?.fields.organizationName}
        />
      </Form>
      <KnownAccount />
    </Entry>
  );
}

const KnownAccount = () => (
  <p className="mt-5 text-sm text-muted">
    You have an account?{' '}
    <Link to="/login" className="text-accent underline">
      Log in
    </Link>
  </p>
);
