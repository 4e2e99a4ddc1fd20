// Another password.
import { useState } from 'react';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { Section } from './section.tsx';
import { ChangePasswordDocument } from './settings.generated.ts';

export function PasswordSection() {
  const { run, busy, problems } = useAction(
    ChangePasswordDocument,
    'Password changed. Your other sessions have ended.',
  );
  const [changes, setChanges] = useState(0);
  return (
    <Section title="Password">
      <Form
        key={changes}
        submit="Change password"
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
          label="Password now"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          problem={problems?.fields.currentPassword}
        />
        <Field
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters, and none of the most common passwords."
          required
          problem={problems?.fields.newPassword}
        />
      </Form>
    </Section>
  );
}
