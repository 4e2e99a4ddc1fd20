// The page that creates or edits a template (a style preset in the API).
import { useNavigate, useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { maxName } from '../../../src/domain/text/limits.ts';
import { SaveBar } from '../components/dialog/save-bar.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card, EmptyState, Page } from '../components/page.tsx';
import { componentStrings } from '../components/strings.ts';
import { undoBy } from '../components/toast/undo.ts';
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
  onDiscard,
}: {
  start: { name: string; style: Style };
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  onSubmit: (preset: { name: string; style: Style }) => void;
  /** Of an existing template: called when the changes are discarded. */
  onDiscard?: () => void;
}) {
  const mayWrite = useOrganization().permissions.includes('QR_CODES_WRITE');
  const [name, setName] = useState(start.name);
  const [style, setStyle] = useState(start.style);
  const form = useId();
  const isChanged = name !== start.name || changedStyle(style, start.style) !== null;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        id={form}
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
      </form>
      <div className="contents lg:sticky lg:top-10 lg:block lg:self-start">
        <DraftPreview
          input={{ content: sampleContent, style: changedStyle(style, defaultStyle) }}
          style={style}
          onChange={mayWrite ? setStyle : undefined}
        />
      </div>
      {mayWrite && (
        <SaveBar
          form={form}
          isChanged={isChanged}
          submit={submit}
          busy={busy}
          problem={<ProblemNote problems={problems} shown={['name']} />}
          {...(onDiscard && {
            onDiscard: () => {
              setName(start.name);
              setStyle(start.style);
              onDiscard();
            },
          })}
        />
      )}
    </div>
  );
}

function useShowList() {
  const { slug } = useOrganization();
  const navigate = useNavigate();
  return () =>
    navigate({
      to: '/organizations/$slug/qr-codes/styles',
      params: { slug },
      ignoreBlocker: true,
    });
}

function NewStylePreset() {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateStylePresetDocument, strings.created);
  const showList = useShowList();
  return (
    <PresetForm
      start={{ name: '', style: defaultStyle }}
      submit={strings.create}
      busy={busy}
      problems={problems}
      onSubmit={async ({ name, style }) => {
        const input = { organizationId, name, style: changedStyle(style, defaultStyle) ?? {} };
        if (await run({ input })) await showList();
      }}
    />
  );
}

function ExistingStylePreset({ id }: { id: string }) {
  const { id: organization } = useOrganization();
  const [{ data, error }] = useQuery({
    query: StylePresetDocument,
    variables: { organization, preset: id },
  });
  const { run, busy, problems, reset } = useAction(UpdateStylePresetDocument);
  const showList = useShowList();
  if (error && !data) return <ProblemNote problems={problemsOf(error)} />;
  const preset = data?.organization?.stylePreset;
  if (data && !preset) {
    return <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>;
  }
  if (!preset) return null;
  type Values = { name: string; style: Style };
  const changes = (next: Values, before: Values) => {
    const style = changedStyle(next.style, before.style);
    return { id, name: next.name, ...(style && { style }) };
  };
  return (
    <PresetForm
      key={preset.version}
      start={preset}
      submit={componentStrings.buttons.save}
      busy={busy}
      problems={problems}
      onSubmit={async ({ name, style }) => {
        const saved = await run(
          { input: { ...changes({ name, style }, preset), expectedVersions: [preset.version] } },
          {
            message: strings.saved({ name }),
            undo: ({ updateStylePreset: { stylePreset } }, client) =>
              undoBy(client, UpdateStylePresetDocument, {
                input: {
                  ...changes(preset, { name, style }),
                  expectedVersions: [stylePreset.version],
                },
              }),
          },
        );
        if (saved) await showList();
      }}
      onDiscard={reset}
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
