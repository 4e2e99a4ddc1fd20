// Takes the shown codes away as a file: a table, or a table with pictures.
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog/dialog.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Select } from '../../components/form/field.tsx';
import { Alert } from '../../components/form/problem-note.tsx';
import { Progress } from '../../components/progress.tsx';
import { counted, formatNumber, plural } from '../../components/text/plural.ts';
import { toldOf } from '../../rest/ask.ts';
import { saveFile } from '../../rest/save-file.ts';
import { useOrganization } from '../../shell/organization.ts';
import { type ListSearch, toFilter } from '../list-search.ts';
import { type ExportOptions, exportFile, TooLargeError } from './export-file.ts';
import { defaultSize, ImageWidth } from './image-width.tsx';

const brokeOff =
  'The connection broke off before the file was whole, so nothing was saved. Try again.';
const tooLarge =
  'The file is larger than 1 GB, which is too much for a page. Take it through the API.';

type State =
  | { at: 'asking'; problem?: string }
  | { at: 'coming'; done: number; total?: number }
  | { at: 'saved'; name: string; codes: number };

const formatOf = (value: string): ExportOptions['format'] => (value === 'zip' ? 'zip' : 'csv');
const imageOf = (value: string): ExportOptions['image'] =>
  value === 'svg' || value === 'pdf' ? value : 'png';

export function ExportDialog({
  shown,
  count,
  onClose,
}: {
  shown: ListSearch;
  count: number;
  onClose: () => void;
}) {
  const { id } = useOrganization();
  const [wanted, setWanted] = useState<ExportOptions>({
    format: 'csv',
    image: 'png',
    size: '512',
    spreadsheet: true,
  });
  const [state, setState] = useState<State>({ at: 'asking' });
  const leaving = useRef(new AbortController());
  // Whoever goes elsewhere wants no file any more.
  useEffect(() => () => leaving.current.abort(), []);

  const run = async () => {
    const mine = new AbortController();
    leaving.current = mine;
    const { signal } = mine;
    setState({ at: 'coming', done: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ at: 'coming', done, total });
      const {
        name,
        file,
        count: codes,
      } = await exportFile(id, shown, wanted, { onProgress, signal });
      saveFile(name, file);
      setState({ at: 'saved', name, codes });
    } catch (error) {
      if (signal.aborted) setState({ at: 'asking' });
      else {
        const problem = error instanceof TooLargeError ? tooLarge : toldOf(error, brokeOff);
        setState({ at: 'asking', problem });
      }
    }
  };
  const set = (changes: Partial<ExportOptions>) => setWanted({ ...wanted, ...changes });
  const zip = wanted.format === 'zip';
  return (
    <Dialog
      title={`Export ${counted(count, 'code')}`}
      onClose={onClose}
      firm={state.at === 'coming'}
    >
      {state.at === 'coming' && (
        <>
          <Progress
            label="The file is coming"
            done={state.done}
            total={state.total}
            text={({ done, total }) =>
              `${formatNumber(done)} of ${plural(total, { one: '# code', other: '# codes' })}`
            }
          />
          <DialogActions>
            <Button onClick={() => leaving.current.abort()}>Cancel</Button>
          </DialogActions>
        </>
      )}
      {state.at === 'saved' && (
        <>
          <p role="status">
            {state.name} is whole, with {counted(state.codes, 'code')}, and among your downloads.
          </p>
          <DialogActions>
            <Button look="primary" onClick={onClose}>
              Close
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
          <p className="text-muted">
            {toFilter(shown)
              ? 'Those that fit the filters, in the order of the list.'
              : 'All of them, in the order of the list.'}
          </p>
          <Select
            label="File"
            value={wanted.format}
            onChange={({ target }) => set({ format: formatOf(target.value) })}
            hint="The table can be imported again, here or on another server."
          >
            <option value="csv">Table (CSV)</option>
            <option value="zip">Table and pictures (ZIP)</option>
          </Select>
          <Checkbox
            checked={wanted.spreadsheet}
            onChange={({ target }) => set({ spreadsheet: target.checked })}
          >
            Format for Excel and other spreadsheets, with the separator of your language
          </Checkbox>
          {zip && (
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                label="Pictures"
                value={wanted.image}
                onChange={({ target }) => {
                  const image = imageOf(target.value);
                  set({ image, size: defaultSize(image) });
                }}
              >
                <option value="png">PNG</option>
                <option value="svg">SVG</option>
                <option value="pdf">PDF</option>
              </Select>
              <ImageWidth
                key={wanted.image}
                image={wanted.image}
                size={wanted.size}
                onChange={(size) => set({ size })}
              />
            </div>
          )}
          {zip && count > 5_000 && (
            <p className="text-sm text-muted">
              So many pictures take a while. The page keeps them in memory until the file is whole;
              what is larger than 1 GB comes{' '}
              <a className="underline" href="/docs/import">
                through the API
              </a>
              .
            </p>
          )}
          {state.problem && <Alert>{state.problem}</Alert>}
          <DialogActions>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary">
              Export
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
