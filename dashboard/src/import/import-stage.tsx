// The stages of an import, each with its next steps.
import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../components/button.tsx';
import { Alert } from '../components/form/problem-note.tsx';
import { Progress } from '../components/progress.tsx';
import { componentStrings } from '../components/strings.ts';
import type { ImportProgress, ImportResult } from './import-file.ts';
import type { useImport } from './import-work.ts';
import { ProblemTable } from './problem-table.tsx';
import { importStrings } from './strings.ts';

const { check: checks, file: files, run } = importStrings;
const { buttons } = componentStrings;

type Work = ReturnType<typeof useImport>;

export function ImportStage({ work, slug }: { work: Work; slug: string }) {
  const { stage, file, check, start, resume, stop, reset } = work;
  switch (stage.at) {
    case 'choosing':
      return (
        <>
          {stage.problem && <Alert>{stage.problem}</Alert>}
          <Button
            look="primary"
            className="justify-self-start"
            disabled={!file || (stage.problem !== undefined && !stage.lines)}
            onClick={check}
          >
            {checks.start}
          </Button>
          <ProblemTable problems={stage.lines ?? []} />
        </>
      );
    case 'checking':
    case 'importing':
      return (
        <>
          <Progress
            label={stage.progress?.phase === 'create' ? run.running : checks.running}
            done={stage.progress?.done ?? 0}
            total={stage.progress?.total}
            text={run.progress}
          />
          <Button className="justify-self-start" onClick={stop}>
            {stage.at === 'checking' ? buttons.cancel : buttons.stop}
          </Button>
        </>
      );
    case 'checked':
      return <Checked result={stage.result} work={work} onStart={start} />;
    case 'stopped':
      return (
        <>
          <Alert>
            {stage.problem ?? run.stopped} {progressText(stage.progress)} {run.continueHelp}
          </Alert>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={() => resume(stage.key)}>
              {run.continue}
            </Button>
            <Button onClick={reset}>{files.chooseAnother}</Button>
          </div>
          <ProblemTable problems={stage.lines ?? []} />
        </>
      );
    case 'done':
      return (
        <>
          <p role="status" className="rounded-lg bg-accent-soft px-3 py-2 text-accent-strong">
            {run.done({ count: stage.result.created })}
            {stage.result.failed > 0 && ` ${run.skipped({ count: stage.result.failed })}`}
          </p>
          <div className="flex flex-wrap gap-2">
            <Link
              to="/organizations/$slug/qr-codes"
              params={{ slug }}
              className={buttonClass('primary')}
            >
              {run.view}
            </Link>
            <Button onClick={reset}>{run.another}</Button>
          </div>
          <ProblemTable problems={stage.result.errors} all={stage.result.errorCount} />
        </>
      );
  }
}

/** The server may have done more than it reported. */
const progressText = (progress: ImportProgress | undefined): string =>
  progress?.phase === 'create' ? run.atLeast(progress) : run.unknown;

function Checked({
  result,
  work: { check, options, isEncodingGuessed, skipInvalid },
  onStart,
}: {
  result: ImportResult;
  work: Work;
  onStart: () => void;
}) {
  const { created, failed, errors, errorCount } = result;
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
          <Button look="primary" className="justify-self-start" onClick={onStart}>
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
      <ProblemTable problems={errors} all={errorCount} />
    </>
  );
}
