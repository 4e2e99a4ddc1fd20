// How far an import is, and what can be done next.
import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../components/button.tsx';
import { Alert } from '../components/form/problem-note.tsx';
import { Progress } from '../components/progress.tsx';
import { counted, formatNumber, plural } from '../components/text/plural.ts';
import type { ImportProgress, ImportResult } from './import-file.ts';
import type { useImport } from './import-work.ts';
import { ProblemTable } from './problem-table.tsx';

type Work = ReturnType<typeof useImport>;

export function ImportStage({ work, slug }: { work: Work; slug: string }) {
  const { stage, file, check, start, goOn, stop, again } = work;
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
            Check the file
          </Button>
          <ProblemTable problems={stage.lines ?? []} />
        </>
      );
    case 'checking':
    case 'importing':
      return (
        <>
          <Progress
            label={stage.progress?.phase === 'create' ? 'Making the codes' : 'Checking the rows'}
            done={stage.progress?.done ?? 0}
            total={stage.progress?.total}
            text={({ done, total }) =>
              `${formatNumber(done)} of ${plural(total, { one: '# row', other: '# rows' })}`
            }
          />
          <Button className="justify-self-start" onClick={stop}>
            {stage.at === 'checking' ? 'Cancel' : 'Stop'}
          </Button>
        </>
      );
    case 'checked':
      return <Checked result={stage.result} work={work} onStart={start} />;
    case 'stopped':
      return (
        <>
          <Alert>
            {`${stage.problem ?? 'You stopped it.'} ${howFar(stage.progress)} Go on, and nothing is made twice.`}
          </Alert>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={() => goOn(stage.key)}>
              Go on
            </Button>
            <Button onClick={again}>Choose another file</Button>
          </div>
          <ProblemTable problems={stage.lines ?? []} />
        </>
      );
    case 'done':
      return (
        <>
          <p role="status" className="rounded-lg bg-accent-soft px-3 py-2 text-accent-strong">
            {counted(stage.result.created, 'code')} {stage.result.created === 1 ? 'was' : 'were'}{' '}
            made{passedOver(stage.result)}.
          </p>
          <div className="flex flex-wrap gap-2">
            <Link
              to="/organizations/$slug/qr-codes"
              params={{ slug }}
              className={buttonClass('primary')}
            >
              See the codes
            </Link>
            <Button onClick={again}>Import another file</Button>
          </div>
          <ProblemTable problems={stage.result.errors} all={stage.result.errorCount} />
        </>
      );
  }
}

const passedOver = ({ failed }: ImportResult): string =>
  failed > 0 ? `; ${counted(failed, 'row')} ${failed === 1 ? 'was' : 'were'} passed over` : '';

/** What the server did after its last line is not known here. */
const howFar = (progress: ImportProgress | undefined): string =>
  progress?.phase === 'create'
    ? `At least ${formatNumber(progress.done)} of ${counted(progress.total, 'row')} are done.`
    : 'It had not said yet that any code was made.';

function Checked({
  result,
  work: { check, manner, guessed },
  onStart,
}: {
  result: ImportResult;
  work: Work;
  onStart: () => void;
}) {
  const { created, failed, errors, errorCount } = result;
  return (
    <>
      {guessed && (
        <Alert>
          The file is not in UTF-8, so it was read as Windows-1252. If letters such as ä or é come
          out wrong, save it as “CSV UTF-8” and choose it again.
        </Alert>
      )}
      {failed > 0 && (
        <Alert>
          {manner.skipInvalid
            ? `${counted(failed, 'row')} would be passed over.`
            : `${counted(failed, 'row')} ${failed === 1 ? 'is' : 'are'} wrong, so nothing would be made. Put ${failed === 1 ? 'it' : 'them'} right and choose the file again, or pass over what is wrong.`}
        </Alert>
      )}
      {created > 0 ? (
        <>
          <p role="status">{counted(created, 'code')} would be made. Nothing was made yet.</p>
          <Button look="primary" className="justify-self-start" onClick={onStart}>
            Import {counted(created, 'code')}
          </Button>
        </>
      ) : (
        <>
          {failed === 0 && <p role="status">The file has no rows below its header.</p>}
          <Button className="justify-self-start" onClick={check}>
            Check again
          </Button>
        </>
      )}
      <ProblemTable problems={errors} all={errorCount} />
    </>
  );
}
