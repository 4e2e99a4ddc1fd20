// Changes the password.
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { Section } from './section.tsx';
import { ChangePasswordDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.password;

export function PasswordSection() {
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
        <Field
          label={strings.current}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          problem={problems?.fields.currentPassword}
        />
        <Field
          label={strings.next}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={strings.hint}
          required
          problem={problems?.fields.newPassword}
        />
      </Form>
    </Section>
  );
}
