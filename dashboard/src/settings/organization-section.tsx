// The organization itself: its id, which programs need, its name.

import { useNavigate } from '@tanstack/react-router';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { useOrganization } from '../shell/organization.ts';
import { Section } from './section.tsx';
import { UpdateOrganizationDocument } from './settings.generated.ts';

export function OrganizationSection() {
  const { id, name, slug, role } = useOrganization();
  const { run, busy, problems } = useAction(UpdateOrganizationDocument);
  const navigate = useNavigate();
  return (
    <Section title="Organization">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label="Organization ID"
            readOnly
            value={id}
            hint="Stands in the addresses of the REST API and in the variables of GraphQL."
          />
        </div>
        <CopyButton text={id} label="Copy the organization ID" />
      </div>
      {role === 'ADMIN' && (
        <form
          className="grid gap-4"
          onSubmit={async (event) => {
            event.preventDefault();
            const values = new FormData(event.currentTarget);
            const input = {
              id,
              name: String(values.get('name')),
              slug: String(values.get('slug')),
            };
            const changed = await run({ input });
            if (!changed) return;
            const params = { slug: changed.updateOrganization.organization.slug };
            await navigate({ to: '/organizations/$slug/settings', params, replace: true });
          }}
        >
          <Field
            label="Name"
            name="name"
            maxLength={maxName}
            defaultValue={name}
            required
            problem={problems?.fields.name}
          />
          <Field
            label="Name in addresses"
            name="slug"
            defaultValue={slug}
            required
            problem={problems?.fields.slug}
          />
          <ProblemNote problems={problems} shown={['name', 'slug']} />
          <Button type="submit" busy={busy} className="justify-self-start">
            Save
          </Button>
        </form>
      )}
    </Section>
  );
}
