// The logo in the middle of a code: choose, upload, delete.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { optionOf } from '../components/text/labels.ts';
import { problemsOf } from '../graphql/problems.ts';
import { RestoreNote, useUndoOfDeletion } from '../shell/trashed/restoring.tsx';
import { RestoreLogoDocument } from '../trash/trash.generated.ts';
import { LogoChoice, useLogos } from './logo/logo-choice.tsx';
import { styleStrings } from './strings.ts';
import { DeleteLogoDocument } from './style.generated.ts';
import type { Style, StyleProps } from './style.ts';

const strings = styleStrings.logo;

type Logo = NonNullable<Style['logo']>;

export function LogoFields({ style, onChange }: StyleProps) {
  const list = useLogos();
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
      <LogoChoice list={list} logoId={logo?.logoId ?? null} onChoose={choose} />
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
