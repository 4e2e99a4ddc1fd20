// The form that edits a QR code, with a preview.
import { type ReactNode, useId, useState } from 'react';
import { maxName } from '../../../../src/domain/text/limits.ts';
import { SaveBar } from '../../components/dialog/save-bar.tsx';
import { useDraft } from '../../components/form/draft.ts';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Card } from '../../components/page.tsx';
import type { Problems } from '../../graphql/problems.ts';
import { isRoutingField } from '../../routing/routing.ts';
import { RoutingFields } from '../../routing/routing-fields.tsx';
import { useOrganization } from '../../shell/organization.ts';
import { DraftPreview } from '../../style/draft-preview.tsx';
import { SaveTemplateDialog } from '../../style/save-template-dialog.tsx';
import { StyleCard } from '../../style/style-card.tsx';
import { qrCodeStrings } from '../strings.ts';
import { isComplete } from './content.ts';
import { ContentFields, isContentField } from './content-fields.tsx';
import { isDynamic, type QrCodeDraft, type QrCodeFields, toDraft } from './fields.ts';
import { OwnFieldsInput } from './own-fields.tsx';
import { PlaceFields } from './place-fields.tsx';

const strings = qrCodeStrings.form;

export function QrCodeForm({
  id,
  locked = false,
  version,
  stored,
  submit,
  busy,
  problems,
  onSubmit,
  onDiscard,
  below,
  children,
}: {
  id: string;
  /** Whether nobody can change it, because it is in the trash. */
  locked?: boolean;
  /** Version of `stored`. */
  version: number;
  /** Initial values of the form. */
  stored: QrCodeFields;
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** Resolves with the saved version, if it was saved. `base`: the version that the changes were made to. */
  onSubmit: (draft: QrCodeDraft, base: number) => Promise<number | undefined>;
  /** Called when the changes are discarded. */
  onDiscard: () => void;
  /** Shown below the form, above the bar with its button. */
  below?: ReactNode;
  /** Shown below the preview. */
  children?: ReactNode;
}) {
  const { start, base, fields, setFields, isChanged, saved, discard } = useDraft(stored, version);
  const form = useId();
  const isPermitted = useOrganization().permissions.includes('QR_CODES_WRITE');
  const mayWrite = isPermitted && !locked;
  const [savingTemplate, setSavingTemplate] = useState(false);
  const { type, values, style, routing } = fields;
  const change = (changed: Partial<QrCodeFields>) => setFields({ ...fields, ...changed });
  const draft = toDraft(fields, start);
  const hasLink = isDynamic(fields);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        id={form}
        className="grid content-start gap-6"
        onSubmit={async (event) => {
          event.preventDefault();
          const savedAs = draft && (await onSubmit(draft, base));
          if (savedAs) saved(savedAs);
        }}
      >
        {!isPermitted && (
          <p className="rounded-lg bg-sunken px-3 py-2 text-sm">{strings.viewOnly}</p>
        )}
        <fieldset disabled={!mayWrite} className="contents">
          <Card>
            <div className="grid gap-4">
              <Field
                label={strings.name}
                value={fields.name}
                required
                maxLength={maxName}
                problem={problems?.fields.name}
                onChange={({ target }) => change({ name: target.value })}
              />
              <ContentFields
                type={type}
                values={values}
                problems={problems}
                onChange={(changed) => change({ values: changed })}
              />
              <PlaceFields
                folderId={fields.folderId}
                tags={fields.tags}
                problems={problems}
                onChange={change}
              />
              <OwnFieldsInput
                own={fields.own}
                problems={problems}
                onChange={(changed) => change({ own: { ...fields.own, ...changed } })}
              />
            </div>
          </Card>
          <StyleCard
            style={style}
            locked={!mayWrite}
            onChange={(changed) => change({ style: changed })}
            onSaveTemplate={() => setSavingTemplate(true)}
          />
          {hasLink && (
            <Card>
              <h2 className="mb-4 font-semibold">{strings.routing}</h2>
              <RoutingFields
                routing={routing}
                problems={problems}
                onChange={(changed) => change({ routing: changed })}
              />
            </Card>
          )}
        </fieldset>
      </form>
      <div className="contents lg:sticky lg:top-10 lg:grid lg:content-start lg:gap-4 lg:self-start">
        <DraftPreview
          input={
            draft && isComplete(type, values)
              ? {
                  content: draft.content,
                  dynamic: draft.dynamic,
                  shortCode: draft.shortCode,
                  style: draft.style,
                  qrCodeId: id,
                }
              : null
          }
          style={style}
          onChange={mayWrite ? (changed) => change({ style: changed }) : undefined}
        />
        <div className="order-first lg:order-none">{children}</div>
      </div>
      {below && <div className="lg:col-span-full">{below}</div>}
      {mayWrite && (
        <SaveBar
          form={form}
          isChanged={isChanged}
          submit={submit}
          busy={busy}
          problem={
            <ProblemNote
              problems={problems}
              shown={(path) =>
                /^(?:name|folderId|tags|externalId|notes|metadata)\b/.test(path) ||
                isContentField(type, path) ||
                isRoutingField(path)
              }
            />
          }
          onDiscard={() => {
            discard();
            onDiscard();
          }}
        />
      )}
      {savingTemplate && (
        <SaveTemplateDialog style={style} onClose={() => setSavingTemplate(false)} />
      )}
    </div>
  );
}
