// Creates an organization.
import { useNavigate } from '@tanstack/react-router';
import { maxName } from '../../../src/domain/text/limits.ts';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { CenteredPage } from './centered-page.tsx';
import { CreateOrganizationDocument } from './me.generated.ts';
import { shellStrings } from './strings.ts';

const strings = shellStrings.newOrganization;

export function NewOrganizationPage() {
  const { run, busy, problems } = useAction(CreateOrganizationDocument, strings.created);
  const navigate = useNavigate();
  return (
    <CenteredPage title={strings.title}>
      <Form
        submit={strings.submit}
        busy={busy}
        problems={problems}
        shown={['name', 'slug']}
        onSubmit={async (read) => {
          const created = await run({ input: { name: read('name'), slug: read('slug') || null } });
          if (!created) return;
          const { slug } = created.createOrganization.organization;
          await navigate({ to: '/organizations/$slug', params: { slug } });
        }}
      >
        <Field
          label={strings.name}
          name="name"
          required
          maxLength={maxName}
          problem={problems?.fields.name}
        />
        <Field
          label={strings.slug}
          name="slug"
          hint={strings.slugHint}
          problem={problems?.fields.slug}
        />
      </Form>
      <p className="mt-5 text-sm">
        <a href="/dashboard" className="text-accent underline">
          {strings.back}
        </a>
      </p>
    </CenteredPage>
  );
}
