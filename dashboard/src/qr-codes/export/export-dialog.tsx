// The export dialog: codes as a CSV table, or as a ZIP file with images.
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Select } from '../../components/form/field.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { Progress } from '../../components/progress.tsx';
import { componentStrings } from '../../components/strings.ts';
import { messageFor } from '../../rest/fetch-rest.ts';
import { saveFile } from '../../rest/save-file.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type ListSearch, toFilter } from '../list-search.ts';
import { qrCodeStrings } from '../strings.ts';
import { type ExportOptions, exportFile, TooLargeError } from './export-file.ts';
import { ImageFields } from './image-fields.tsx';
import { exportStrings as strings } from './strings.ts';

const { buttons } = componentStrings;

type State =
  | { at: 'asking'; problem?: string }
  | { at: 'downloading'; done: number; total?: number }
  | { at: 'saved'; name: string; codes: number };

const formatOf = (value: string): ExportOptions['format'] => (value === 'zip' ? 'zip' : 'csv');

export function ExportDialog({
  listSearch,
  count,
  onClose,
}: {
  listSearch: ListSearch;
  count: number;
  onClose: () => void;
}) {
  const { id } = useOrganization();
  const [options, setOptions] = useState<ExportOptions>({
    format: 'csv',
    image: 'png',
    size: '512',
    spreadsheet: true,
  });
  const [state, setState] = useState<State>({ at: 'asking' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const run = async () => {
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    setState({ at: 'downloading', done: 0 });
    try {
      const onProgress = (done: number, total: number) =>
        setState({ at: 'downloading', done, total });
      const {
        name,
        file,
        count: codes,
      } = await exportFile(id, listSearch, options, { onProgress, signal });
      saveFile(name, file);
      setState({ at: 'saved', name, codes });
    } catch (error) {
      if (signal.aborted) setState({ at: 'asking' });
      else {
        const problem =
          error instanceof TooLargeError ? strings.tooLarge : messageFor(error, strings.incomplete);
        setState({ at: 'asking', problem });
      }
    }
  };
  const set = (changes: Partial<ExportOptions>) => setOptions({ ...options, ...changes });
  const zip = options.format === 'zip';
  return (
    <Dialog title={strings.title({ count })} onClose={onClose} firm={state.at === 'downloading'}>
      {state.at === 'downloading' && (
        <>
          <Progress
            label={strings.preparing}
            done={state.done}
            total={state.total}
            text={qrCodeStrings.progress}
          />
          <DialogActions>
            <Button onClick={() => abort.current.abort()}>{buttons.cancel}</Button>
          </DialogActions>
        </>
      )}
      {state.at === 'saved' && (
        <>
          <p role="status">{strings.done({ count: state.codes, file: state.name })}</p>
          <DialogActions>
            <Button look="primary" onClick={onClose}>
              {buttons.close}
            </Button>
          </DialogActions>
        </>
      )}
      {state.at === 'asking' && (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <p className="text-muted">{toFilter(listSearch) ? strings.matching : strings.all}</p>
          <Select
            label={strings.format}
            value={options.format}
            onChange={({ target }) => set({ format: formatOf(target.value) })}
            hint={strings.formatHint}
          >
            <option value="csv">{strings.csv}</option>
            <option value="zip">{strings.zip}</option>
          </Select>
          <Checkbox
            checked={options.spreadsheet}
            onChange={({ target }) => set({ spreadsheet: target.checked })}
          >
            {strings.spreadsheet}
          </Checkbox>
          {zip && <ImageFields options={options} onChange={set} />}
          {zip && count > 5_000 && (
            <p className="text-sm text-muted">
              {strings.manyImages}{' '}
              <a className="underline" href="/docs/import">
                {strings.apiGuide}
              </a>
            </p>
          )}
          {state.problem && <Alert>{state.problem}</Alert>}
          <FormActions submit={strings.submit} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}
