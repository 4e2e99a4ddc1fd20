// The ID and name of the organization.
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { maxName } from '../../../src/domain/text/limits.ts';
import { CopyButton } from '../components/copy/copy-button.tsx';
import { SaveBar } from '../components/dialog/save-bar.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Section } from '../components/section.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { UpdateOrganizationDocument } from './settings.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.organization;

export function OrganizationSection() {
  const { id, role } = useOrganization();
  return (
    <Section title={strings.title}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={strings.id} readOnly value={id} hint={strings.idHint} />
        </div>
        <div className="mt-7">
          <CopyButton text={id} label={strings.copyId} />
        </div>
      </div>
      {role === 'ADMIN' && <NameForm />}
    </Section>
  );
}

function NameForm() {
  const { id, name, slug } = useOrganization();
  const { run, busy, problems, reset } = useAction(UpdateOrganizationDocument);
  const navigate = useNavigate();
  const form = useId();
  /** What was typed; undefined shows what is saved. */
  const [typed, setTyped] = useState<{ name?: string; slug?: string }>({});
  const values = { name, slug, ...typed };
  /** What was saved, until it is read again. */
  const [saved, setSaved] = useState<{ name: string; slug: string }>();
  const start = saved ?? { name, slug };
  return (
    <>
      <form
        id={form}
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const changed = await run({ input: { id, ...values } });
          if (!changed) return;
          setSaved(values);
          const params = { slug: changed.updateOrganization.organization.slug };
          await navigate({
            to: '/organizations/$slug/settings',
            params,
            replace: true,
            ignoreBlocker: true,
          });
        }}
      >
        <Field
          label={strings.name}
          name="name"
          maxLength={maxName}
          value={values.name}
          required
          problem={problems?.fields.name}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
        <Field
          label={strings.slug}
          name="slug"
          value={values.slug}
          required
          problem={problems?.fields.slug}
          onChange={({ target }) => setTyped({ ...typed, slug: target.value })}
        />
      </form>
      <SaveBar
        form={form}
        isChanged={values.name !== start.name || values.slug !== start.slug}
        submit={componentStrings.buttons.save}
        busy={busy}
        problem={<ProblemNote problems={problems} shown={['name', 'slug']} />}
        onDiscard={() => {
          setTyped(start);
          reset();
        }}
      />
    </>
  );
}
