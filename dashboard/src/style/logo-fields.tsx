// The logo in the middle of a code: choose, upload, delete.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { ShowMore } from '../components/list.tsx';
import { optionOf } from '../components/text/labels.ts';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { RestoreLogoDocument } from '../trash/trash.generated.ts';
import { LogoUpload } from './logo-upload.tsx';
import { styleStrings } from './strings.ts';
import { DeleteLogoDocument, LogosDocument } from './style.generated.ts';
import type { Style, StyleProps } from './style.ts';

const strings = styleStrings.logo;

type Logo = NonNullable<Style['logo']>;

export function LogoFields({ style, onChange }: StyleProps) {
  const { id: organization } = useOrganization();
  const list = useList(
    LogosDocument,
    { organization, after: null },
    (data) => data.organization?.logos,
  );
  const remove = useAction(DeleteLogoDocument, strings.deleted);
  const undoOf = useUndoOfDeletion(RestoreLogoDocument);
  const [deleting, setDeleting] = useState<{ id: string; name: string }>();
  const { logo } = style;
  const choose = (logoId: string | null) =>
    onChange({
      ...style,
      logo: logoId === null ? null : { shape: null, size: null, ...logo, logoId },
    });
  const change = (changed: Partial<Logo>) => {
    if (logo) onChange({ ...style, logo: { ...logo, ...changed } });
  };
  const chosen = list.nodes?.find(({ id }) => id === logo?.logoId);
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">{strings.label}</legend>
        <div className="flex flex-wrap gap-2">
          <label className="relative grid size-16 place-items-center rounded-lg border border-edge text-sm text-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
            <input
              type="radio"
              name="logo"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={logo === null}
              onChange={() => choose(null)}
            />
            {strings.none}
          </label>
          {list.nodes?.map(({ id, name, mediaType, data }) => (
            <label
              key={id}
              title={name}
              className="relative grid size-16 place-items-center rounded-lg border border-edge bg-white p-1 has-checked:border-2 has-checked:border-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="logo"
                className="absolute inset-0 cursor-pointer opacity-0"
                checked={logo?.logoId === id}
                onChange={() => choose(id)}
              />
              <img
                src={`data:${mediaType};base64,${data}`}
                alt={name}
                className="max-h-full max-w-full"
              />
            </label>
          ))}
        </div>
        <ShowMore list={list} />
      </fieldset>
      <LogoUpload onUploaded={choose} />
      {logo && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={strings.size}
            type="number"
            min={5}
            max={40}
            placeholder="20"
            value={logo.size ?? ''}
            hint={strings.sizeHint}
            onChange={({ target }) =>
              change({ size: target.value === '' ? null : Number(target.value) })
            }
          />
          <Select
            label={strings.shape}
            value={logo.shape ?? 'SQUARE'}
            onChange={({ target }) => change({ shape: optionOf(strings.logoShapes, target.value) })}
          >
            <Options labels={strings.logoShapes} />
          </Select>
        </div>
      )}
      {chosen && chosen.qrCodeCount === 0 && (
        <Button
          look="quiet"
          className="justify-self-start"
          onClick={() => setDeleting({ id: chosen.id, name: chosen.name })}
        >
          {strings.delete}
        </Button>
      )}
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {deleting && (
        <Confirmation
          title={strings.deleteTitle({ name: deleting.name })}
          confirm={strings.delete}
          action={remove}
          onClose={() => setDeleting(undefined)}
          onConfirm={async () => {
            const variables = { input: { id: deleting.id } };
            const deleted = await remove.run(variables, {
              undo: undoOf(variables),
            });
            if (!deleted) return;
            choose(null);
            setDeleting(undefined);
          }}
        >
          <p>{strings.deleteHelp}</p>
          <RestoreNote />
        </Confirmation>
      )}
    </>
  );
}
