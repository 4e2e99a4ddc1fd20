// Changes the password.
import { useState } from 'react';
import {
  minPassword,
  minPasswordWithSecondFactor,
} from '../../../src/domain/account/password-length.ts';
import { useAction } from '../components/form/action.ts';
import { Form } from '../components/form/form.tsx';
import { CurrentPasswordField, NewPasswordField } from '../components/form/password-field.tsx';
import { Section } from '../components/section.tsx';
import { ChangePasswordDocument } from './account.generated.ts';
import { accountStrings } from './strings.ts';

const strings = accountStrings.password;

export function PasswordSection({ hasSecondFactor }: { hasSecondFactor: boolean }) {
  const { run, busy, problems } = useAction(ChangePasswordDocument, strings.changed);
  const [changes, setChanges] = useState(0);
  return (
    <Section title={strings.title}>
      <Form
        key={changes}
        submit={strings.submit}
        busy={busy}
        problems={problems}
        shown={['currentPassword', 'newPassword']}
        onSubmit={async (read) => {
          const input = {
            currentPassword: read('currentPassword'),
            newPassword: read('newPassword'),
          };
          if (await run({ input })) setChanges(changes + 1);
        }}
      >
        <CurrentPasswordField
          label={strings.current}
          name="currentPassword"
          problem={problems?.fields.currentPassword}
        />
        <NewPasswordField
          label={strings.next}
          name="newPassword"
          min={hasSecondFactor ? minPasswordWithSecondFactor : minPassword}
          problem={problems?.fields.newPassword}
        />
      </Form>
    </Section>
  );
}
