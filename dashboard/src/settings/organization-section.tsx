// The ID and name of the organization.
import { useNavigate } from '@tanstack/react-router';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { Section } from './section.tsx';
import { UpdateOrganizationDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.organization;

export function OrganizationSection() {
  const { id, name, slug, role } = useOrganization();
  const { run, busy, problems } = useAction(UpdateOrganizationDocument);
  const navigate = useNavigate();
  return (
    <Section title={strings.title}>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field label={strings.id} readOnly value={id} hint={strings.idHint} />
        </div>
        <CopyButton text={id} label={strings.copyId} />
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
            label={strings.name}
            name="name"
            maxLength={maxName}
            defaultValue={name}
            required
            problem={problems?.fields.name}
          />
          <Field
            label={strings.slug}
            name="slug"
            defaultValue={slug}
            required
            problem={problems?.fields.slug}
          />
          <ProblemNote problems={problems} shown={['name', 'slug']} />
          <Button type="submit" busy={busy} className="justify-self-start">
            {componentStrings.buttons.save}
          </Button>
        </form>
      )}
    </Section>
  );
}
