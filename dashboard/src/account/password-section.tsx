// Changes the password, or sets the first one.
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

export function PasswordSection({
  hasPassword,
  hasSecondFactor,
}: {
  hasPassword: boolean;
  hasSecondFactor: boolean;
}) {
  const { run, busy, problems } = useAction(ChangePasswordDocument, null);
  const [changes, setChanges] = useState(0);
  return (
    <Section title={strings.title}>
      <Form
        key={changes}
        submit={hasPassword ? strings.submit : strings.set}
        busy={busy}
        problems={problems}
        shown={['currentPassword', 'newPassword']}
        onSubmit={async (read) => {
          const input = {
            currentPassword: hasPassword ? read('currentPassword') : null,
            newPassword: read('newPassword'),
          };
          const message = hasPassword ? strings.changed : strings.wasSet;
          if (await run({ input }, { message })) setChanges(changes + 1);
        }}
      >
        {hasPassword ? (
          <CurrentPasswordField
            label={strings.current}
            name="currentPassword"
            problem={problems?.fields.currentPassword}
          />
        ) : (
          <p className="text-sm text-muted">{strings.none}</p>
        )}
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
