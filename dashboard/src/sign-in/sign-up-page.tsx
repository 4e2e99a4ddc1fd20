// Sign up, with a first organization.
import { Link, useNavigate } from '@tanstack/react-router';
import { Field } from '../components/field.tsx';
import { Form } from '../components/form.tsx';
import { useAction } from '../graphql/action.ts';
import { Entry } from './entry.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { SignUpDocument } from './sign-in.generated.ts';

export function SignUpPage() {
  const navigate = useNavigate();
  const { run, busy, problems } = useAction(SignUpDocument, null);
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
            },
          });
          if (!made) return;
          const { slug } = made.signUp.organization;
          await navigate({ to: '/organizations/$slug', params: { slug } });
        }}
      >
        <NewAccountFields problems={problems} />
        <Field
          label="Organization"
          name="organizationName"
          autoComplete="organization"
          hint="Owns your QR codes and keys. You can invite others to it."
          required
          problem={problems?.fields.organizationName}
        />
      </Form>
      <p className="mt-5 text-sm text-muted">
        You have an account?{' '}
        <Link to="/login" className="text-accent underline">
          Log in
        </Link>
      </p>
    </Entry>
  );
}
