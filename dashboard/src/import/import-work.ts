// State of an import: choose, check, run, stop, continue.
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { confirmDone } from '../components/toast/toasts.ts';
import { type LineProblem, messageFor, RestError } from '../rest/fetch-rest.ts';
import { useOrganization } from '../shell/organization.ts';
import { detectFileKind } from './file-kind.ts';
import {
  type ImportOptions,
  type ImportProgress,
  type ImportResult,
  importFile,
  newIdempotencyKey,
} from './import-file.ts';
import { importStrings as strings } from './strings.ts';
import { undoImport } from './undo-import.ts';

export type Stage =
  | { at: 'choosing'; problem?: string; lines?: readonly LineProblem[] }
  | { at: 'checking'; progress?: ImportProgress }
  | { at: 'checked'; result: ImportResult }
  | { at: 'importing'; key: string; progress?: ImportProgress }
  | {
      at: 'stopped';
      key: string;
      progress?: ImportProgress;
      problem?: string;
      lines?: readonly LineProblem[];
    }
  | { at: 'done'; result: ImportResult };

const maxBytes = 20 * 1_048_576;

export function useImport() {
  const client = useClient();
  const { id: organization } = useOrganization();
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState<ImportOptions>({
    skipInvalid: false,
    createFolders: true,
    newShortCodes: false,
    reuseShortCode: false,
  });
  /** Whether the encoding was isEncodingGuessed, so that special characters may be wrong. */
  const [isEncodingGuessed, setEncodingGuessed] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const begin = (): AbortSignal => {
    abort.current = new AbortController();
    return abort.current.signal;
  };
  async function check(checkedOptions = options) {
    if (!file) return;
    const signal = begin();
    setStage({ at: 'checking' });
    const kind = await detectFileKind(file);
    if (kind === 'spreadsheet')
      return setStage({ at: 'choosing', problem: strings.file.spreadsheet });
    setEncodingGuessed(kind === 'windows-1252');
    const onProgress = (progress: ImportProgress) => setStage({ at: 'checking', progress });
    try {
      const result = await importFile({
        organization,
        file,
        options: checkedOptions,
        onProgress,
        signal,
      });
      setStage({ at: 'checked', result });
    } catch (error) {
      if (signal.aborted) return setStage({ at: 'choosing' });
      const lines = error instanceof RestError ? error.lines : [];
      const problem =
        lines.length > 0 ? strings.file.unreadable : messageFor(error, strings.check.disconnected);
      setStage({ at: 'choosing', problem, lines });
    }
  }
  async function run(key: string) {
    if (!file) return;
    const signal = begin();
    let progress: ImportProgress | undefined;
    setStage({ at: 'importing', key });
    const onProgress = (next: ImportProgress) => {
      progress = next;
      setStage({ at: 'importing', key, progress });
    };
    try {
      const result = await importFile({ organization, file, options, key, onProgress, signal });
      setStage({ at: 'done', result });
      if (result.created > 0) {
        confirmDone(strings.run.imported({ count: result.created }), async () => {
          const outcome = await undoImport(client, organization, result);
          // The file can be imported again, with other options.
          if (!outcome.failed) setStage({ at: 'choosing' });
          return outcome;
        });
      }
    } catch (error) {
      const problem = signal.aborted ? undefined : messageFor(error, strings.run.disconnected);
      const lines = error instanceof RestError ? error.lines : [];
      setStage({ at: 'stopped', key, progress, problem, lines });
    }
  }
  return {
    file,
    options,
    isEncodingGuessed,
    stage,
    check: () => check(),
    /** Checks the file again without the invalid rows. */
    skipInvalid: () => {
      const next = { ...options, skipInvalid: true };
      setOptions(next);
      return check(next);
    },
    start: () => run(newIdempotencyKey()),
    resume: run,
    stop: () => abort.current.abort(),
    choose: (chosen: File) => {
      setFile(chosen);
      setEncodingGuessed(false);
      setStage(
        chosen.size > maxBytes
          ? { at: 'choosing', problem: strings.file.tooLarge }
          : { at: 'choosing' },
      );
    },
    /** Other options may give another result, so the file must be checked again. */
    set: (changes: Partial<ImportOptions>) => {
      setOptions({ ...options, ...changes });
      setStage({ at: 'choosing' });
    },
    reset: () => {
      setFile(undefined);
      setStage({ at: 'choosing' });
    },
  };
}
