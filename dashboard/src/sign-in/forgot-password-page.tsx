// Where to get a link that resets a forgotten password.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Snippet } from '../components/copy/snippet.tsx';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { EmailField } from './email-field.tsx';
import { RequestPasswordResetDocument, SignInPolicyDocument } from './sign-in.generated.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { signInStrings } from './strings.ts';

const strings = signInStrings.forgotPassword;

export function ForgotPasswordPage() {
  const [{ data, fetching }] = useQuery({ query: SignInPolicyDocument });
  if (fetching) return null;
  const way = data?.signInPolicy.passwordReset;
  return (
    <SignInLayout title={strings.title}>
      {way === 'ADMIN' && <p>{strings.askAdmin}</p>}
      {way === 'OPERATOR' && (
        <div className="grid gap-4">
          <p>{strings.askOperator}</p>
          <Snippet title={strings.commandTitle} code={strings.command} />
        </div>
      )}
      {way !== 'ADMIN' && way !== 'OPERATOR' && <LinkRequest />}
      <p className="mt-5 text-sm">
        <Link to="/login" className="text-accent underline">
          {strings.back}
        </Link>
      </p>
    </SignInLayout>
  );
}

function LinkRequest() {
  const request = useAction(RequestPasswordResetDocument, null);
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) return <p role="status">{strings.sent({ email: sentTo })}</p>;
  return (
    <Form
      submit={strings.submit}
      busy={request.busy}
      problems={request.problems}
      shown={['email']}
      onSubmit={async (read) => {
        const email = read('email');
        if (await request.run({ input: { email } })) setSentTo(email);
      }}
    >
      <p className="text-sm text-muted">{strings.text}</p>
      <EmailField problem={request.problems?.fields.email} />
    </Form>
  );
}
