// The stages of an import, each with its next steps.
import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../components/button.tsx';
import { Alert } from '../components/form/problem-note.tsx';
import { Progress } from '../components/progress.tsx';
import { componentStrings } from '../components/strings.ts';
import { readable } from '../graphql/labels.ts';
import type { ImportWork } from './import-work.ts';
import type { CheckResult } from './run/check-file.ts';
import type { ImportJobRowFragment } from './run/import.generated.ts';
import { importStrings } from './strings.ts';

const { check: checks, file: files, run } = importStrings;
const { buttons } = componentStrings;

export function ImportStage({ work, slug }: { work: ImportWork; slug: string }) {
  const { stage, draft, check, stop } = work;
  switch (stage.at) {
    case 'choosing':
    case 'ready':
      return (
        <>
          {stage.problem && <Alert>{stage.problem}</Alert>}
          <Button look="primary" className="justify-self-start" disabled={!draft} onClick={check}>
            {checks.start}
          </Button>
        </>
      );
    case 'reading':
      return <Progress label={files.reading} done={0} total={undefined} text={run.progress} />;
    case 'checking':
      return (
        <>
          <Progress
            label={checks.running}
            done={stage.progress?.done ?? 0}
            total={stage.progress?.total}
            text={run.progress}
          />
          <Button className="justify-self-start" onClick={stop}>
            {buttons.cancel}
          </Button>
        </>
      );
    case 'checked':
      return <Checked result={stage.result} work={work} />;
    case 'importing':
      return (
        <>
          {stage.isLost && <Alert>{run.disconnected}</Alert>}
          <ImportProgressBar job={stage.job} />
          <p className="text-sm text-muted">{run.canLeave}</p>
          <Button className="justify-self-start" disabled={!stage.job} onClick={stop}>
            {buttons.stop}
          </Button>
        </>
      );
    case 'ended':
      return <Ended job={stage.job} imported={stage.imported} work={work} slug={slug} />;
  }
}

export const ImportProgressBar = ({
  job,
}: {
  job: Pick<ImportJobRowFragment, 'progress'> | undefined;
}) => (
  <Progress
    label={job?.progress.phase === 'CREATE' ? run.running : checks.running}
    done={job?.progress.done ?? 0}
    total={job?.progress.total ?? undefined}
    text={run.progress}
  />
);

function Checked({
  result: { created, failed },
  work: { check, start, options, isEncodingGuessed, skipInvalid },
}: {
  result: CheckResult;
  work: ImportWork;
}) {
  return (
    <>
      {isEncodingGuessed && <Alert>{files.guessedEncoding}</Alert>}
      {failed > 0 && (
        <Alert>
          {options.skipInvalid
            ? checks.willSkip({ count: failed })
            : checks.hasErrors({ count: failed })}
        </Alert>
      )}
      {failed > 0 && !options.skipInvalid && (
        <Button className="justify-self-start" onClick={skipInvalid}>
          {checks.skip({ count: failed })}
        </Button>
      )}
      {created > 0 ? (
        <>
          <p role="status">{checks.ready({ count: created })}</p>
          <Button look="primary" className="justify-self-start" onClick={start}>
            {run.start({ count: created })}
          </Button>
        </>
      ) : (
        <>
          {failed === 0 && <p role="status">{checks.empty}</p>}
          <Button className="justify-self-start" onClick={check}>
            {checks.again}
          </Button>
        </>
      )}
    </>
  );
}

function Ended({
  job: { status, created, failed, error },
  imported,
  work: { resume, reset },
  slug,
}: {
  job: ImportJobRowFragment;
  imported: number;
  work: ImportWork;
  slug: string;
}) {
  const isDone = status === 'DONE';
  const done = run.done({ count: created });
  return (
    <>
      {isDone ? (
        <p role="status" className="rounded-lg bg-accent-soft px-3 py-2 text-accent-strong">
          {done}
          {failed > 0 && ` ${run.skipped({ count: failed })}`}
        </p>
      ) : (
        <Alert>
          {error === null ? run.stopped : run.failed({ reason: readable(error) })} {done}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        {!isDone && (
          <Button look="primary" onClick={() => resume(imported)}>
            {run.continue}
          </Button>
        )}
        <Link
          to="/organizations/$slug/qr-codes"
          params={{ slug }}
          className={buttonClass(isDone ? 'primary' : 'plain')}
        >
          {run.view}
        </Link>
        <Button onClick={reset}>{run.another}</Button>
      </div>
    </>
  );
}
