// The page that creates or edits a template (a style preset in the API).
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { componentStrings } from '../components/strings.ts';
import { type Problems, problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { DraftPreview } from './draft-preview.tsx';
import { sampleContent } from './sample.ts';
import { styleStrings } from './strings.ts';
import {
  CreateStylePresetDocument,
  StylePresetDocument,
  UpdateStylePresetDocument,
} from './style.generated.ts';
import { changedStyle, defaultStyle, type Style } from './style.ts';
import { StyleFields } from './style-fields.tsx';

const strings = styleStrings.template;

function PresetForm({
  start,
  submit,
  busy,
  problems,
  onSubmit,
}: {
  start: { name: string; style: Style };
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  onSubmit: (preset: { name: string; style: Style }) => void;
}) {
  const mayWrite = useOrganization().permissions.includes('QR_CODES_WRITE');
  const [name, setName] = useState(start.name);
  const [style, setStyle] = useState(start.style);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        className="grid content-start gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({ name, style });
        }}
      >
        <fieldset disabled={!mayWrite} className="contents">
          <Card>
            <div className="grid gap-4">
              <Field
                label={strings.name}
                value={name}
                required
                maxLength={maxName}
                problem={problems?.fields.name}
                onChange={({ target }) => setName(target.value)}
              />
              <StyleFields style={style} onChange={setStyle} />
            </div>
          </Card>
        </fieldset>
        <ProblemNote problems={problems} shown={['name']} />
        {mayWrite && (
          <Button type="submit" look="primary" busy={busy} className="justify-self-start">
            {submit}
          </Button>
        )}
      </form>
      <div className="order-first lg:sticky lg:top-10 lg:order-none lg:self-start">
        <DraftPreview
          input={{ content: sampleContent, style: changedStyle(style, defaultStyle) }}
        />
      </div>
    </div>
  );
}

function NewStylePreset() {
  const { id: organizationId, slug } = useOrganization();
  const { run, busy, problems } = useAction(CreateStylePresetDocument, strings.created);
  const navigate = useNavigate();
  return (
    <PresetForm
      start={{ name: '', style: defaultStyle }}
      submit={strings.create}
      busy={busy}
      problems={problems}
      onSubmit={async ({ name, style }) => {
        const input = { organizationId, name, style: changedStyle(style, defaultStyle) ?? {} };
        if (await run({ input }))
          await navigate({ to: '/organizations/$slug/qr-codes/styles', params: { slug } });
      }}
    />
  );
}

function ExistingStylePreset({ id }: { id: string }) {
  const { id: organization, slug } = useOrganization();
  const [{ data, error }] = useQuery({
    query: StylePresetDocument,
    variables: { organization, preset: id },
  });
  const { run, busy, problems } = useAction(UpdateStylePresetDocument);
  const navigate = useNavigate();
  if (error && !data) return <ProblemNote problems={problemsOf(error)} />;
  const preset = data?.organization?.stylePreset;
  if (data && !preset) {
    return <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>;
  }
  if (!preset) return null;
  return (
    <PresetForm
      key={preset.version}
      start={preset}
      submit={componentStrings.buttons.save}
      busy={busy}
      problems={problems}
      onSubmit={async ({ name, style }) => {
        const changed = changedStyle(style, preset.style);
        const expectedVersions = [preset.version];
        if (
          await run({ input: { id, name, expectedVersions, ...(changed && { style: changed }) } })
        )
          await navigate({ to: '/organizations/$slug/qr-codes/styles', params: { slug } });
      }}
    />
  );
}

export function StylePresetPage() {
  const { preset } = useParams({ from: '/organizations/$slug/qr-codes/styles/$preset' });
  const isNew = preset === 'new';
  return (
    <Page title={isNew ? strings.createTitle : strings.title}>
      {isNew ? <NewStylePreset /> : <ExistingStylePreset id={preset} />}
    </Page>
  );
}
