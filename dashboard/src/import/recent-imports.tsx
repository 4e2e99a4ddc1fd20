// The imports of the last days, each with its way back.
import { useState } from 'react';
import { useClient } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { usePolling } from '../components/polling.ts';
import { componentStrings } from '../components/strings.ts';
import { DateTime } from '../components/text/date-time.tsx';
import { confirmDone } from '../components/toast/toasts.ts';
import { readable } from '../graphql/labels.ts';
import { useList } from '../graphql/list.ts';
import { problemOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { RestoreNote } from '../shell/trashed/restoring.tsx';
import { ImportProgressBar } from './import-stage.tsx';
import { type ImportJobRowFragment, ImportJobsDocument } from './run/import.generated.ts';
import { cancelImport, isRunning } from './run/import-job.ts';
import { restoreImport, undoImport } from './run/undo-import.ts';
import { importStrings } from './strings.ts';

const { recent: strings, run } = importStrings;
const { buttons } = componentStrings;

const tones = {
  AWAITING_FILE: 'plain',
  QUEUED: 'plain',
  RUNNING: 'plain',
  DONE: 'good',
  FAILED: 'bad',
  CANCELED: 'warning',
} as const;

export function RecentImports({
  watched,
}: {
  /** ID of the import that the page shows above. */
  watched: string | undefined;
}) {
  const client = useClient();
  const { id: organizationId, trashDays } = useOrganization();
  const list = useList(
    ImportJobsDocument,
    { organization: organizationId },
    (data) => data.organization?.importJobs,
  );
  const running = list.nodes?.filter(isRunning);
  // With the progress, so that a long import is followed to its end.
  const key = running?.map(({ id, status, progress }) => `${id} ${status} ${progress.done}`).join();
  usePolling(key || undefined, list.refresh);
  const jobs = list.nodes?.filter(
    ({ id, dryRun, status }) => !dryRun && status !== 'AWAITING_FILE' && id !== watched,
  );
  const [busy, setBusy] = useState<string>();
  const [undoing, setUndoing] = useState<ImportJobRowFragment>();
  const [problem, setProblem] = useState<string>();

  const work = async ({ id }: ImportJobRowFragment, kind: 'undo' | 'restore') => {
    const of = { client, organizationId, id };
    setBusy(id);
    setProblem(undefined);
    const change = kind === 'undo' ? undoImport(of, trashDays) : restoreImport(of);
    const { text, failed } = await change.finally(() => setBusy(undefined));
    setUndoing(undefined);
    if (failed) return setProblem(text);
    const isReversible = kind === 'undo' && trashDays > 0;
    confirmDone(text, isReversible ? () => restoreImport(of) : undefined);
  };

  if (!jobs || jobs.length === 0) return null;
  return (
    <section aria-labelledby="recent-imports" className="grid gap-3">
      <h2 id="recent-imports" className="text-lg font-semibold">
        {strings.title}
      </h2>
      <p className="text-sm text-muted">{strings.intro}</p>
      <ProblemNote problems={problem === undefined ? undefined : problemOf(problem)} />
      <Rows>
        {jobs.map((job) => (
          <li key={job.id} className="flex flex-wrap items-center gap-3 px-5 py-3 text-sm">
            <Badge tone={tones[job.status]}>{strings.statuses[job.status]}</Badge>
            <div className="min-w-0 flex-1 basis-56">
              {isRunning(job) ? <ImportProgressBar job={job} /> : <Outcome job={job} />}
            </div>
            <DateTime at={job.createdAt} withTime />
            {isRunning(job) && (
              <Button onClick={() => cancelImport(client, job.id)}>{buttons.stop}</Button>
            )}
            {job.trashedQrCodeCount > 0 && (
              <Button busy={busy === job.id} onClick={() => work(job, 'restore')}>
                {strings.restore({ count: job.trashedQrCodeCount })}
              </Button>
            )}
            {!isRunning(job) && job.qrCodeCount > 0 && (
              <Button busy={busy === job.id} onClick={() => setUndoing(job)}>
                {strings.undo}
              </Button>
            )}
          </li>
        ))}
      </Rows>
      <ShowMore list={list} />
      {undoing && (
        <Confirmation
          title={strings.undoTitle}
          confirm={strings.undo}
          action={{ busy: busy === undoing.id, problems: undefined, reset: () => undefined }}
          onClose={() => setUndoing(undefined)}
          onConfirm={() => void work(undoing, 'undo')}
        >
          <p>{strings.undoText({ count: undoing.qrCodeCount })}</p>
          <RestoreNote count={undoing.qrCodeCount} />
        </Confirmation>
      )}
    </section>
  );
}

function Outcome({
  job: { created, failed, trashedQrCodeCount, errorsUrl, error },
}: {
  job: ImportJobRowFragment;
}) {
  const texts = [
    run.done({ count: created }),
    failed > 0 && run.skipped({ count: failed }),
    trashedQrCodeCount > 0 && strings.inTrash({ count: trashedQrCodeCount }),
    error && readable(error),
  ];
  return (
    <p className="wrap-anywhere">
      {texts.filter(Boolean).join(' ')}{' '}
      {errorsUrl && (
        <a href={errorsUrl} className="text-accent underline">
          {strings.problems}
        </a>
      )}
    </p>
  );
}
