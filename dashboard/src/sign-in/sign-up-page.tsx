// The sign-up page, which also creates the first organization.
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { emailIn } from './confirmation.ts';
import { ClaimEmail } from './email/claim-email.tsx';
import { EmailRequest } from './email-request.tsx';
import { NewAccountFields } from './new-account-fields.tsx';
import { SignInChoices } from './provider/sign-in-choices.tsx';
import { SignInPolicyDocument, SignUpDocument } from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';

const strings = signInStrings.signUp;

export function SignUpPage() {
  const navigate = useNavigate();
  const { hash: confirmation } = useLocation();
  const [{ data, fetching }] = useQuery({ query: SignInPolicyDocument });
  const { run, busy, problems } = useAction(SignUpDocument, null);
  const email = emailIn(confirmation);
  if (fetching) return null;
  if (data?.signInPolicy.confirmsEmail && !email) {
    return (
      <SignInLayout title={strings.title}>
        <SignInChoices below={<LogInInstead />}>
          <EmailRequest />
        </SignInChoices>
      </SignInLayout>
    );
  }
  return (
    <SignInLayout title={strings.title}>
      <SignInChoices below={<LogInInstead />}>
        <Form
          submit={strings.submit}
          busy={busy}
          problems={problems}
          shown={['name', 'email', 'password', 'organizationName', 'claimEmail']}
          onSubmit={async (read) => {
            const signedUp = await run({
              input: {
                name: read('name'),
                email: read('email'),
                password: read('password'),
                organizationName: read('organizationName'),
                confirmation: confirmation || null,
                claimEmail: read('claimEmail') === 'true',
              },
            });
            if (!signedUp) return;
            const { slug } = signedUp.signUp.organization;
            await navigate({ to: '/organizations/$slug', params: { slug } });
          }}
        >
          <NewAccountFields problems={problems} email={email} />
          <Field
            label={strings.organization}
            name="organizationName"
            autoComplete="organization"
            hint={strings.organizationHint}
            required
            problem={problems?.fields.organizationName}
          />
          <ClaimEmail problems={problems} />
        </Form>
      </SignInChoices>
    </SignInLayout>
  );
}

const LogInInstead = () => (
  <p className="mt-5 text-sm text-muted">
    {strings.haveAccount}{' '}
    <Link to="/login" className="text-accent underline">
      {strings.logIn}
    </Link>
  </p>
);
