// An import from the choice of a file to its end: checked first, stopped, gone on with.
import { useEffect, useRef, useState } from 'react';
import { type LineProblem, RestError, toldOf } from '../rest/ask.ts';
import { useOrganization } from '../shell/organization.ts';
import { detectFileKind } from './file-kind.ts';
import {
  type ImportOptions,
  type ImportProgress,
  type ImportResult,
  importFile,
  newIdempotencyKey,
} from './import-file.ts';

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
const brokeOff = 'The connection broke off.';
const spreadsheet =
  'This is a spreadsheet; save it as “CSV UTF-8” in Excel, Numbers or LibreOffice, and choose that file.';

export function useImport() {
  const { id: organization } = useOrganization();
  const [file, setFile] = useState<File>();
  const [manner, setManner] = useState<ImportOptions>({
    skipInvalid: false,
    createFolders: true,
    newShortCodes: false,
  });
  /** Whether its encoding is none that a file can say, so that its letters should be looked at. */
  const [guessed, setGuessed] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);

  const begin = (): AbortSignal => {
    leaving.current = new AbortController();
    return leaving.current.signal;
  };
  async function check() {
    if (!file) return;
    const signal = begin();
    setStage({ at: 'checking' });
    const kind = await detectFileKind(file);
    if (kind === 'spreadsheet') return setStage({ at: 'choosing', problem: spreadsheet });
    setGuessed(kind === 'windows-1252');
    const onProgress = (progress: ImportProgress) => setStage({ at: 'checking', progress });
    try {
      const result = await importFile({ organization, file, manner, onProgress, signal });
      setStage({ at: 'checked', result });
    } catch (error) {
      if (signal.aborted) return setStage({ at: 'choosing' });
      const lines = error instanceof RestError ? error.lines : [];
      const problem =
        lines.length > 0
          ? 'The file cannot be read.'
          : toldOf(error, `${brokeOff} Nothing was made; check the file again.`);
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
      const result = await importFile({ organization, file, manner, key, onProgress, signal });
      setStage({ at: 'done', result });
    } catch (error) {
      const told = signal.aborted ? undefined : toldOf(error, brokeOff);
      const lines = error instanceof RestError ? error.lines : [];
      setStage({ at: 'stopped', key, progress, problem: told, lines });
    }
  }
  return {
    file,
    manner,
    guessed,
    stage,
    check,
    start: () => run(newIdempotencyKey()),
    goOn: run,
    stop: () => leaving.current.abort(),
    choose: (chosen: File) => {
      setFile(chosen);
      setGuessed(false);
      setStage(
        chosen.size > maxBytes
          ? { at: 'choosing', problem: 'The file has over 20 MB. Import it in several parts.' }
          : { at: 'choosing' },
      );
    },
    /** Another manner may have another outcome, so it is checked again. */
    set: (changes: Partial<ImportOptions>) => {
      setManner({ ...manner, ...changes });
      setStage({ at: 'choosing' });
    },
    again: () => {
      setFile(undefined);
      setStage({ at: 'choosing' });
    },
  };
}
