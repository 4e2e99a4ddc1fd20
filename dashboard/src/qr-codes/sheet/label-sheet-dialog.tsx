// The dialog that prints codes on label sheets.
import { useEffect, useRef, useState } from 'react';
import { maxCopies } from '../../../../src/domain/label-sheet/template.ts';
import { maxNamedCodes } from '../../../../src/domain/qr-code/named-codes.ts';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Choices } from '../../components/form/choices.tsx';
import { Field, Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { Progress } from '../../components/progress.tsx';
import { componentStrings } from '../../components/strings.ts';
import { optionOf } from '../../components/text/labels.ts';
import { confirmDone } from '../../components/toast/toasts.ts';
import { fetchRest, messageFor } from '../../rest/fetch-rest.ts';
import { saveFile } from '../../rest/save-file.ts';
import { useOrganization } from '../../shell/organization.ts';
import { qrCodeStrings } from '../strings.ts';
import { LayoutFields } from './layout-fields.tsx';
import {
  canBeNamed,
  gridOf,
  type SheetCodes,
  type SheetOptions,
  sheetQuery,
} from './sheet-query.ts';
import { StartPosition } from './start-position.tsx';
import { labelSheetStrings as strings } from './strings.ts';

const initial: Omit<SheetOptions, 'copies'> = {
  template: 'AVERY_L7160',
  layout: {
    columns: '2',
    rows: '5',
    labelWidthMm: '90',
    labelHeightMm: '50',
    pageWidthMm: '210',
    pageHeightMm: '297',
    marginLeftMm: '',
    marginTopMm: '',
    horizontalPitchMm: '',
    verticalPitchMm: '',
  },
  captions: ['name'],
  metadataKey: '',
  start: 1,
  cutMarks: false,
  allowFine: false,
};

export function LabelSheetDialog({
  count,
  onClose,
  ...codes
}: SheetCodes & { count: number; onClose: () => void }) {
  const { id } = useOrganization();
  const [options, setOptions] = useState(initial);
  const [typedCopies, setTypedCopies] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);
  const set = (changes: Partial<typeof initial>) => setOptions({ ...options, ...changes });
  const grid = gridOf(options);
  // A single code fills the sheet.
  const labelsLeft = grid && count === 1 ? grid.columns * grid.rows - options.start + 1 : 1;
  const copies = typedCopies ?? String(Math.min(labelsLeft, maxCopies));

  const download = async () => {
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    setBusy(true);
    setProblem(undefined);
    try {
      const query = sheetQuery(codes, { ...options, copies });
      const path = `/organizations/${id}/qr-codes/label-sheet?${query}`;
      const response = await fetchRest(path, { signal });
      saveFile('labels.pdf', await response.blob());
      confirmDone(strings.done);
      onClose();
    } catch (error) {
      if (!signal.aborted) setProblem(messageFor(error, strings.incomplete));
      setBusy(false);
    }
  };

  if (!canBeNamed(codes)) {
    return (
      <Dialog title={strings.title({ count })} onClose={onClose}>
        <p>{strings.tooMany({ max: maxNamedCodes })}</p>
        <DialogActions>
          <Button onClick={onClose}>{componentStrings.buttons.close}</Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title={strings.title({ count })} onClose={onClose} firm={busy}>
      {busy ? (
        <>
          <Progress
            label={strings.preparing}
            done={0}
            total={undefined}
            text={qrCodeStrings.progress}
          />
          <DialogActions>
            <Button onClick={() => abort.current.abort()}>{componentStrings.buttons.cancel}</Button>
          </DialogActions>
        </>
      ) : (
        <form
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void download();
          }}
        >
          <Select
            label={strings.template}
            value={options.template}
            onChange={({ target }) =>
              set({ template: optionOf(strings.templates, target.value) ?? 'CUSTOM', start: 1 })
            }
          >
            <Options labels={strings.templates} />
          </Select>
          {options.template === 'CUSTOM' && (
            <LayoutFields
              layout={options.layout}
              onChange={(layout) => set({ layout, start: 1 })}
            />
          )}
          <Choices
            label={strings.captions}
            labels={strings.captionFields}
            chosen={options.captions}
            onChange={(captions) => set({ captions })}
          />
          <Field
            label={strings.metadataKey}
            hint={strings.metadataHint}
            maxLength={40}
            value={options.metadataKey}
            onChange={({ target }) => set({ metadataKey: target.value })}
          />
          {grid && (
            <StartPosition
              columns={grid.columns}
              rows={grid.rows}
              start={options.start}
              onChange={(start) => set({ start })}
            />
          )}
          <Field
            label={strings.copies}
            type="number"
            required
            min={1}
            max={maxCopies}
            value={copies}
            onChange={({ target }) => setTypedCopies(target.value)}
          />
          <Checkbox
            checked={options.cutMarks}
            onChange={({ target }) => set({ cutMarks: target.checked })}
          >
            {strings.cutMarks}
          </Checkbox>
          <Checkbox
            checked={options.allowFine}
            onChange={({ target }) => set({ allowFine: target.checked })}
          >
            {strings.allowFine}
          </Checkbox>
          <p className="text-sm text-muted">{strings.actualSize}</p>
          {problem && <Alert>{problem}</Alert>}
          <FormActions submit={strings.submit} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}
