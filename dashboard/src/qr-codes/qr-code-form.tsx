// Makes or changes a QR code, with its picture beside it.
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Field, Select } from '../components/field.tsx';
import { Card } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import type { Problems } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { contentTypeOf, contentTypes, isWhole, type Values } from './content.ts';
import { ContentFields } from './content-fields.tsx';
import { DraftPicture } from './draft-picture.tsx';
import { type QrCodeDraftInput, StylePresetsDocument } from './editor.generated.ts';
import { changedLook, type LookStyle } from './style.ts';
import { StyleFields } from './style-fields.tsx';

export interface QrCodeDraft extends Omit<QrCodeDraftInput, 'qrCodeId'> {
  name: string;
}

export function QrCodeForm({
  start,
  submit,
  busy,
  problems,
  onSubmit,
  children,
}: {
  start: {
    name: string;
    type: string;
    values: Values;
    look: LookStyle;
    dynamic: boolean;
    shortCode: string | null;
    /** Of a code that is there already, whose type stays; null for a new one. */
    id: string | null;
  };
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  onSubmit: (draft: QrCodeDraft) => void;
  /** What stands below the picture. */
  children?: ReactNode;
}) {
  const { id: organization } = useOrganization();
  const [name, setName] = useState(start.name);
  const [type, setType] = useState(start.type);
  const [values, setValues] = useState(start.values);
  const [dynamic, setDynamic] = useState(start.dynamic);
  const [shortCode, setShortCode] = useState(start.shortCode ?? '');
  const [look, setLook] = useState(start.look);
  const [preset, setPreset] = useState('');
  const [presets] = useQuery({ query: StylePresetsDocument, variables: { organization } });
  const contentType = contentTypeOf(type);
  const draft: Omit<QrCodeDraftInput, 'qrCodeId'> | null =
    contentType && isWhole(contentType, values)
      ? {
          content: contentType.input(values),
          dynamic: type === 'URL' ? null : dynamic,
          shortCode: shortCode || null,
          stylePresetId: preset || null,
          style: changedLook(look, start.look),
        }
      : null;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <form
        className="grid content-start gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft) onSubmit({ ...draft, name });
        }}
      >
        <Card>
          <div className="grid gap-4">
            <Field
              label="Name"
              value={name}
              required
              maxLength={200}
              problem={problems?.fields.name}
              onChange={({ target }) => setName(target.value)}
            />
            {start.id === null && (
              <Select
                label="What it holds"
                value={type}
                onChange={({ target }) => setType(target.value)}
              >
                {contentTypes.map((one) => (
                  <option key={one.type} value={one.type}>
                    {one.words}
                  </option>
                ))}
              </Select>
            )}
            <ContentFields
              type={type}
              values={values}
              problem={problems?.fields.content}
              onChange={setValues}
            />
            {type !== 'URL' && (
              <Checkbox checked={dynamic} onChange={({ target }) => setDynamic(target.checked)}>
                The picture holds a short link to a page with this, so that it can be changed later
                and scans are counted; otherwise it holds the content itself, and works offline.
              </Checkbox>
            )}
            {start.id === null && (type === 'URL' || dynamic) && (
              <Field
                label="Short code"
                value={shortCode}
                hint="The end of the short link. Leave it empty for one made at random."
                problem={problems?.fields.shortCode}
                onChange={({ target }) => setShortCode(target.value)}
              />
            )}
          </div>
        </Card>
        <Card>
          <div className="grid gap-4">
            {(presets.data?.organization?.stylePresets.nodes.length ?? 0) > 0 && (
              <Select
                label="Start from a style preset"
                value={preset}
                onChange={({ target }) => setPreset(target.value)}
              >
                <option value="">None</option>
                {presets.data?.organization?.stylePresets.nodes.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
            <StyleFields look={look} onChange={setLook} />
          </div>
        </Card>
        <ProblemNote problems={problems} shown={['name', 'content', 'shortCode']} />
        <Button type="submit" look="primary" busy={busy} className="justify-self-start">
          {submit}
        </Button>
      </form>
      <div className="order-first grid content-start gap-4 lg:order-none">
        <DraftPicture input={draft && { ...draft, qrCodeId: start.id }} />
        {children}
      </div>
    </div>
  );
}
