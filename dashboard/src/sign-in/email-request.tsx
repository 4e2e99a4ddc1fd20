// Asks for the address of a new account, and has a link sent there.
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { RequestSignUpDocument } from './sign-in.generated.ts';

export function EmailRequest({ invitation }: { invitation?: string }) {
  const request = useAction(RequestSignUpDocument, null);
  const [outcome, setOutcome] = useState<{ email: string; sent: boolean }>();
  if (outcome?.sent) {
    return (
      <p role="status">
        Check your email. We sent a link to <strong>{outcome.email}</strong>; it works for 24 hours.
      </p>
    );
  }
  return (
    <Form
      submit="Continue"
      busy={request.busy}
      problems={request.problems}
      shown={['email']}
      onSubmit={async (read) => {
        const email = read('email');
        const asked = await request.run({ input: { email, invitation: invitation ?? null } });
        if (asked) setOutcome({ email, sent: asked.requestSignUp.sent });
      }}
    >
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        hint="We send you a link to confirm it."
        required
        problem={
          request.problems?.fields.email ??
          (outcome && 'The email could not be sent. Try again in a few minutes.')
        }
      />
    </Form>
  );
}
