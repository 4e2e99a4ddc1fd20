// State of an import: choose, correct, check, run, stop, continue.
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { maxRows } from '../../../src/domain/csv/chunks.ts';
import { confirmDone } from '../components/toast/toasts.ts';
import { messageFor } from '../rest/fetch-rest.ts';
import { useOrganization } from '../shell/organization.ts';
import {
  type CheckResult,
  checkFile,
  type ImportOptions,
  type ImportProgress,
} from './run/check-file.ts';
import type { ImportJobRowFragment } from './run/import.generated.ts';
import { cancelImport, NotStartedError, runImport } from './run/import-job.ts';
import { undoImport } from './run/undo-import.ts';
import { importStrings as strings } from './strings.ts';
import { codeRows, type Draft, draftOf } from './table/draft.ts';
import { draftFile } from './table/draft-file.ts';
import { FileError, readTable } from './table/read-file.ts';

export type Stage =
  | { at: 'choosing'; problem?: string }
  | { at: 'reading' }
  /** The file has been read, and can be corrected and checked. */
  | { at: 'ready'; problem?: string }
  | { at: 'checking'; progress?: ImportProgress }
  | { at: 'checked'; result: CheckResult }
  | { at: 'importing'; job?: ImportJobRowFragment | undefined; isLost: boolean }
  | { at: 'ended'; job: ImportJobRowFragment; imported: number };

export interface RowProblem {
  field: string;
  message: string;
}

/** By row number. */
export type RowProblems = ReadonlyMap<number, readonly RowProblem[]>;

const noProblems: RowProblems = new Map();
const maxBytes = 20 * 1_048_576;

export function useImport() {
  const client = useClient();
  const { id: organizationId, trashDays } = useOrganization();
  const [file, setFile] = useState<File>();
  const [draft, setDraft] = useState<Draft>();
  const [problems, setProblems] = useState(noProblems);
  /** With problems when the file was last checked. */
  const [wrongRows, setWrongRows] = useState<ReadonlySet<number>>(new Set());
  const [options, setOptions] = useState<ImportOptions>({
    skipInvalid: false,
    createFolders: true,
    newShortCodes: false,
    reuseShortCode: false,
  });
  const [isEncodingGuessed, setEncodingGuessed] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const abort = useRef(new AbortController());
  useEffect(() => () => abort.current.abort(), []);

  const showProblems = (found: RowProblems) => {
    setProblems(found);
    setWrongRows(new Set(found.keys()));
  };
  const begin = (): AbortSignal => {
    abort.current = new AbortController();
    return abort.current.signal;
  };

  async function choose(chosen: File) {
    setFile(chosen);
    setDraft(undefined);
    showProblems(noProblems);
    if (chosen.size > maxBytes) return setStage({ at: 'choosing', problem: strings.file.tooLarge });
    setStage({ at: 'reading' });
    try {
      const table = await readTable(chosen);
      const read = draftOf(table.rows);
      if (codeRows(read).length > maxRows) throw new FileError(strings.file.tooManyRows);
      setEncodingGuessed(table.isEncodingGuessed);
      setDraft(read);
      setStage({ at: 'ready' });
    } catch (error) {
      const problem = error instanceof FileError ? error.message : strings.file.unreadable;
      setStage({ at: 'choosing', problem });
    }
  }

  async function check(checkedOptions = options) {
    if (!draft) return;
    const signal = begin();
    setStage({ at: 'checking' });
    const { csv, rowAtLine } = draftFile(draft);
    try {
      const result = await checkFile({
        organization: organizationId,
        csv,
        options: checkedOptions,
        onProgress: (progress) => setStage({ at: 'checking', progress }),
        signal,
      });
      showProblems(Map.groupBy(result.errors, ({ line }) => rowAtLine.get(line) ?? 0));
      setStage({ at: 'checked', result });
    } catch (error) {
      if (signal.aborted) return setStage({ at: 'ready' });
      setStage({ at: 'ready', problem: messageFor(error, strings.check.disconnected) });
    }
  }

  /** Leaves out the first rows, if these have been imported already. */
  async function run(imported: number) {
    if (!draft) return;
    const signal = begin();
    setStage({ at: 'importing', isLost: false });
    const { csv } = draftFile(draft, imported);
    const onState = (job: ImportJobRowFragment | undefined, isLost: boolean) =>
      setStage({ at: 'importing', job, isLost });
    try {
      const job = await runImport({ client, organizationId, csv, options, onState, signal });
      if (!job) return setStage({ at: 'ready' });
      const { phase, done } = job.progress;
      setStage({ at: 'ended', job, imported: imported + (phase === 'CREATE' ? done : 0) });
      if (job.created === 0) return;
      confirmDone(strings.run.created({ count: job.created }), async () => {
        const outcome = await undoImport({ client, organizationId, id: job.id }, trashDays);
        // The file can be imported again, with other options.
        if (!outcome.failed) setStage({ at: 'ready' });
        return outcome;
      });
    } catch (error) {
      const problem = error instanceof NotStartedError ? error.message : strings.run.notSent;
      setStage({ at: 'ready', problem });
    }
  }

  /** Changed cells or options may give another result, so the file must be checked again. */
  function edit(changed: Draft, isKept: (problem: RowProblem, row: number) => boolean) {
    setDraft(changed);
    const left = [...problems].map(
      ([row, found]) => [row, found.filter((one) => isKept(one, row))] as const,
    );
    setProblems(new Map(left.filter(([, found]) => found.length > 0)));
    setStage({ at: 'ready' });
  }

  return {
    file,
    draft,
    problems,
    wrongRows,
    options,
    isEncodingGuessed,
    stage,
    choose,
    edit,
    check: () => check(),
    /** Checks the file again without the invalid rows. */
    skipInvalid: () => {
      const next = { ...options, skipInvalid: true };
      setOptions(next);
      return check(next);
    },
    start: () => run(0),
    resume: run,
    stop: async () => {
      if (stage.at === 'importing' && stage.job) await cancelImport(client, stage.job.id);
      else abort.current.abort();
    },
    set: (changes: Partial<ImportOptions>) => {
      setOptions({ ...options, ...changes });
      if (draft) setStage({ at: 'ready' });
    },
    reset: () => {
      setFile(undefined);
      setDraft(undefined);
      showProblems(noProblems);
      setStage({ at: 'choosing' });
    },
  };
}

export type ImportWork = ReturnType<typeof useImport>;
