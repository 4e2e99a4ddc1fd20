// Another organization, or the first.

import { useNavigate } from '@tanstack/react-router';
import { maxName } from '../../../src/domain/text/limits.ts';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { CreateOrganizationDocument } from './me.generated.ts';
import { Notice } from './notice.tsx';

export function NewOrganizationPage() {
  const { run, busy, problems } = useAction(CreateOrganizationDocument, 'Organization created');
  const navigate = useNavigate();
  return (
    <Notice title="New organization">
      <Form
        submit="Create organization"
        busy={busy}
        problems={problems}
        shown={['name', 'slug']}
        onSubmit={async (read) => {
          const made = await run({ input: { name: read('name'), slug: read('slug') || null } });
          if (!made) return;
          const { slug } = made.createOrganization.organization;
          await navigate({ to: '/organizations/$slug', params: { slug } });
        }}
      >
        <Field
          label="Name"
          name="name"
          required
          maxLength={maxName}
          problem={problems?.fields.name}
        />
        <Field
          label="Name in addresses"
          name="slug"
          hint="Lower-case letters, digits and hyphens. Empty: made from the name."
          problem={problems?.fields.slug}
        />
      </Form>
      <p className="mt-5 text-sm">
        <a href="/dashboard" className="text-accent underline">
          Back
        </a>
      </p>
    </Notice>
  );
}
