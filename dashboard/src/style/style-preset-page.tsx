// The page that creates or edits a template (a style preset in the API).
import { useNavigate, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { useQuery } from 'urql';
import { maxName } from '../../../src/domain/text/limits.ts';
import { SaveBar } from '../components/dialog/save-bar.tsx';
import { useAction } from '../components/form/action.ts';
import { useDraft } from '../components/form/draft.ts';
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
  type StylePresetQuery,
  UpdateStylePresetDocument,
} from './style.generated.ts';
import { changedStyle, defaultStyle, type Style } from './style.ts';
import { StyleFields } from './style-fields.tsx';

const strings = styleStrings.template;

interface PresetFields {
  name: string;
  style: Style;
}

function PresetForm({
  stored,
  version,
  submit,
  busy,
  problems,
  onSubmit,
  onDiscard,
}: {
  /** Initial values of the form. */
  stored: PresetFields;
  /** Version of `stored`. */
  version: number;
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** `start`: the values that were changed; `base`: their version. */
  onSubmit: (preset: PresetFields, start: PresetFields, base: number) => void;
  /** Of an existing template: called when the changes are discarded. */
  onDiscard?: () => void;
}) {
  const mayWrite = useOrganization().permissions.includes('QR_CODES_WRITE');
  const { start, base, fields, setFields, isChanged, discard } = useDraft(stored, version);
  const { name, style } = fields;
  const setName = (changed: string) => setFields((now) => ({ ...now, name: changed }));
  const setStyle = (changed: Style) => setFields((now) => ({ ...now, style: changed }));
  const form = useId();
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        id={form}
        className="grid content-start gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(fields, start, base);
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
              discard();
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

const newPreset: PresetFields = { name: '', style: defaultStyle };

function NewStylePreset() {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateStylePresetDocument, strings.created);
  const showList = useShowList();
  return (
    <PresetForm
      stored={newPreset}
      version={1}
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
  const [{ data, error }, reload] = useQuery({
    query: StylePresetDocument,
    variables: { organization, preset: id },
  });
  if (error && !data) return <ProblemNote problems={problemsOf(error)} />;
  const preset = data?.organization?.stylePreset;
  if (data && !preset) {
    return <EmptyState title={strings.notFound}>{strings.notFoundHelp}</EmptyState>;
  }
  if (!preset) return null;
  return <Editor preset={preset} onReload={() => reload({ requestPolicy: 'network-only' })} />;
}

type Preset = NonNullable<NonNullable<StylePresetQuery['organization']>['stylePreset']>;

function Editor({ preset, onReload }: { preset: Preset; onReload: () => void }) {
  const { id, name, style, version } = preset;
  const { run, busy, problems, reset } = useAction(UpdateStylePresetDocument);
  const showList = useShowList();
  const changes = (next: PresetFields, before: PresetFields) => {
    const changed = changedStyle(next.style, before.style);
    return { id, name: next.name, ...(changed && { style: changed }) };
  };
  return (
    <PresetForm
      stored={{ name, style }}
      version={version}
      submit={componentStrings.buttons.save}
      busy={busy}
      problems={problems}
      onSubmit={async (next, start, base) => {
        const saved = await run(
          { input: { ...changes(next, start), expectedVersions: [base] } },
          {
            message: strings.saved(next),
            undo: ({ updateStylePreset: { stylePreset } }, client) =>
              undoBy(client, UpdateStylePresetDocument, {
                input: { ...changes(start, next), expectedVersions: [stylePreset.version] },
              }),
          },
        );
        if (saved) await showList();
      }}
      onDiscard={() => {
        reset();
        onReload();
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
