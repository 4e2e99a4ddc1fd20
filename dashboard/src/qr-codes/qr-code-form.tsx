// Makes or changes a QR code, with its picture beside it.

import { type ReactNode, useState } from 'react';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { Unsaved } from '../components/dialog/unsaved.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Card } from '../components/page.tsx';
import type { Problems } from '../graphql/problems.ts';
import { isRoutingField, type Routing, toRoutingInput } from '../routing/routing.ts';
import { RoutingFields } from '../routing/routing-fields.tsx';
import { useOrganization } from '../shell/organization.ts';
import { DraftPreview } from '../style/draft-preview.tsx';
import { SaveTemplateDialog } from '../style/save-template-dialog.tsx';
import { changedStyle, type Style } from '../style/style.ts';
import { StyleCard } from '../style/style-card.tsx';
import { contentTypeOf, isComplete, type Values } from './content.ts';
import { ContentFields, isContentField } from './content-fields.tsx';
import { DynamicChoice, recommendsDynamic } from './dynamic-choice.tsx';
import type { CreateQrCodeInput } from './editor.generated.ts';
import { types } from './options.ts';
import { PlaceFields } from './place-fields.tsx';

/** What stands in the fields. */
export interface QrCodeFields {
  name: string;
  type: string;
  values: Values;
  /** null: not chosen, so what is recommended. */
  dynamic: boolean | null;
  shortCode: string;
  folderId: string | null;
  tags: readonly string[];
  style: Style;
  routing: Routing;
}

export type QrCodeDraft = Omit<CreateQrCodeInput, 'organizationId' | 'stylePresetId'>;

const isDynamic = ({ type, dynamic }: QrCodeFields): boolean =>
  type === 'URL' || (dynamic ?? recommendsDynamic(type));

/** What is sent to the server, which says what is missing; null for a type that is not known here. */
function toDraft(fields: QrCodeFields, start: QrCodeFields): QrCodeDraft | null {
  const { name, type, values, shortCode, folderId, tags, style, routing } = fields;
  const contentType = contentTypeOf(type);
  if (!contentType) return null;
  const changed = changedStyle(style, start.style);
  const isRouted = JSON.stringify(routing) !== JSON.stringify(start.routing);
  return {
    name,
    content: contentType.input(values),
    dynamic: isDynamic(fields),
    shortCode: shortCode || null,
    folderId,
    tags: [...tags],
    ...(changed && { style: changed }),
    ...(isRouted && { routing: toRoutingInput(routing) }),
  };
}

/**
 * The fields as a person changes them. What is stored meanwhile, as by a button beside the form, takes
 * their place only where nothing was typed.
 */
function useFields(stored: QrCodeFields, version: number) {
  const [start, setStart] = useState(stored);
  const [fields, setFields] = useState(stored);
  const [seen, setSeen] = useState(version);
  const isChanged = JSON.stringify(fields) !== JSON.stringify(start);
  if (version !== seen) {
    setSeen(version);
    if (!isChanged) {
      setStart(stored);
      setFields(stored);
    }
  }
  return { start, fields, setFields, isChanged, saved: () => setStart(fields) };
}

export function QrCodeForm({
  id,
  version,
  stored,
  submit,
  busy,
  problems,
  onSubmit,
  children,
}: {
  /** Of a code that is there already, whose type stays; null for a new one. */
  id: string | null;
  /** Of what is stored. */
  version: number;
  /** What the fields begin with. */
  stored: QrCodeFields;
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** Whether it was taken. */
  onSubmit: (draft: QrCodeDraft) => Promise<boolean>;
  /** What stands below the picture. */
  children?: ReactNode;
}) {
  const { start, fields, setFields, isChanged, saved } = useFields(stored, version);
  const mayWrite = useOrganization().permissions.includes('QR_CODES_WRITE');
  const [keeping, setKeeping] = useState(false);
  const { type, values, shortCode, style, routing } = fields;
  const change = (changed: Partial<QrCodeFields>) => setFields({ ...fields, ...changed });
  const draft = toDraft(fields, start);
  const hasLink = isDynamic(fields);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        className="grid content-start gap-6"
        onSubmit={async (event) => {
          event.preventDefault();
          if (draft && (await onSubmit(draft))) saved();
        }}
      >
        {!mayWrite && (
          <p className="rounded-lg bg-sunken px-3 py-2 text-sm">
            You are a VIEWER here: you can look at everything, and change nothing.
          </p>
        )}
        <fieldset disabled={!mayWrite} className="contents">
          <Card>
            <div className="grid gap-4">
              <Field
                label="Name"
                value={fields.name}
                required
                maxLength={maxName}
                problem={problems?.fields.name}
                onChange={({ target }) => change({ name: target.value })}
              />
              {id === null && (
                <Select
                  label="What it holds"
                  value={type}
                  onChange={({ target }) => change({ type: target.value })}
                >
                  <Options labels={types} />
                </Select>
              )}
              <ContentFields
                type={type}
                values={values}
                problems={problems}
                onChange={(changed) => change({ values: changed })}
              />
              {type !== 'URL' && id === null && (
                <DynamicChoice
                  type={type}
                  dynamic={hasLink}
                  onChange={(chosen) => change({ dynamic: chosen })}
                />
              )}
              {id === null && hasLink && (
                <Field
                  label="Short code"
                  value={shortCode}
                  hint="The end of the short link. Leave it empty for one made at random."
                  problem={problems?.fields.shortCode}
                  onChange={({ target }) => change({ shortCode: target.value })}
                />
              )}
              <PlaceFields
                folderId={fields.folderId}
                tags={fields.tags}
                problems={problems}
                onChange={change}
              />
            </div>
          </Card>
          <StyleCard
            style={style}
            onChange={(changed) => change({ style: changed })}
            onKeep={() => setKeeping(true)}
          />
          {hasLink && (
            <Card>
              <h2 className="mb-4 font-semibold">Who is led where</h2>
              <RoutingFields
                routing={routing}
                problems={problems}
                onChange={(changed) => change({ routing: changed })}
              />
            </Card>
          )}
        </fieldset>
        <ProblemNote
          problems={problems}
          shown={(path) =>
            /^(?:name|shortCode|folderId|tags)\b/.test(path) ||
            isContentField(type, path) ||
            isRoutingField(path)
          }
        />
        {mayWrite && (
          <Button type="submit" look="primary" busy={busy} className="justify-self-start">
            {submit}
          </Button>
        )}
      </form>
      <div className="order-first grid content-start gap-4 lg:sticky lg:top-10 lg:order-none lg:self-start">
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
        />
        {children}
      </div>
      {keeping && <SaveTemplateDialog style={style} onClose={() => setKeeping(false)} />}
      <Unsaved when={!busy && isChanged} />
    </div>
  );
}
