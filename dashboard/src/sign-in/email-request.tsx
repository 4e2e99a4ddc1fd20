// Asks for the email address of a new account and sends a confirmation link to it.
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { EmailField } from './email-field.tsx';
import { RequestSignUpDocument } from './sign-in.generated.ts';
import { signInStrings } from './strings.ts';

const strings = signInStrings.confirmEmail;

export function EmailRequest({ invitation }: { invitation?: string }) {
  const request = useAction(RequestSignUpDocument, null);
  const [outcome, setOutcome] = useState<{ email: string; sent: boolean }>();
  if (outcome?.sent) {
    return <p role="status">{strings.sent({ email: outcome.email })}</p>;
  }
  return (
    <Form
      submit={strings.submit}
      busy={request.busy}
      problems={request.problems}
      shown={['email']}
      onSubmit={async (read) => {
        const email = read('email');
        const requested = await request.run({ input: { email, invitation: invitation ?? null } });
        if (requested) setOutcome({ email, sent: requested.requestSignUp.sent });
      }}
    >
      <EmailField
        hint={strings.hint}
        problem={request.problems?.fields.email ?? (outcome && strings.notSent)}
      />
    </Form>
  );
}
