// The first steps with an organization, and which of them are done.
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { Card } from '../components/page.tsx';
import type { Memory } from '../first-steps/memory.ts';
import { useOrganization } from '../shell/organization.ts';
import { FirstScan } from './first-scan.tsx';
import type { FirstScanFragment, OverviewQuery } from './overview.generated.ts';
import { overviewStrings } from './strings.ts';

const strings = overviewStrings.firstSteps;

type Found = NonNullable<OverviewQuery['organization']>;

/** The latest scan that is not made up: those of the demo data are older than it. */
function latestScan({ scans, lastScanned, demoData }: Found): FirstScanFragment | undefined {
  const latest = scans?.nodes[0];
  const isReal = latest && (!demoData || latest.scannedAt >= demoData.createdAt);
  return isReal ? latest : lastScanned?.nodes[0]?.scans.nodes[0];
}

interface Step {
  title: string;
  help: string;
  done: boolean;
  /** What to do, while it is not done. */
  action?: ReactNode;
  /** What happens or happened. */
  state?: ReactNode;
}

export function FirstSteps({
  found,
  memory,
  onRemember,
  onScan,
}: {
  found: Found;
  memory: Memory;
  onRemember: (changes: Memory) => void;
  /** Called after each scan while the first is awaited. */
  onScan: () => void;
}) {
  const { slug, role } = useOrganization();
  const id = useId();
  const first = found.oldest?.nodes[0];
  const scan = latestScan(found);
  const { apiKeys, members, invitations } = found;
  const isShared =
    (apiKeys?.totalCount ?? 0) > 0 ||
    (members?.totalCount ?? 0) > 1 ||
    (invitations?.totalCount ?? 0) > 0;
  const steps: Step[] = [
    {
      ...strings.create,
      done: first !== undefined,
      action: (
        <Link
          to="/organizations/$slug/qr-codes/new"
          params={{ slug }}
          className={buttonClass('primary')}
        >
          {strings.create.action}
        </Link>
      ),
    },
    {
      ...strings.print,
      done: memory.printed === true || scan !== undefined,
      action: first && (
        <Link
          to="/organizations/$slug/qr-codes/$code/ready"
          params={{ slug, code: first.id }}
          onClick={() => onRemember({ printed: true })}
          className={buttonClass()}
        >
          {strings.print.action}
        </Link>
      ),
    },
    {
      ...strings.scan,
      done: scan !== undefined,
      state: first && <FirstScan scan={scan} onScan={onScan} />,
    },
    {
      ...strings.analyze,
      done: memory.analyzed === true,
      action: (
        <Link to="/organizations/$slug/analytics" params={{ slug }} className={buttonClass()}>
          {strings.analyze.action}
        </Link>
      ),
    },
    ...(role === 'ADMIN'
      ? [{ ...strings.share, done: isShared, action: <ShareActions slug={slug} /> }]
      : []),
  ];
  const done = steps.filter((step) => step.done).length;
  return (
    <section aria-labelledby={id}>
      <Card>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div>
            <h2 id={id} className="text-lg font-semibold">
              {done === steps.length ? strings.allDone : strings.title}
            </h2>
            <p className="text-sm text-muted">{strings.progress({ done, of: steps.length })}</p>
          </div>
          <Button look="quiet" onClick={() => onRemember({ shown: false })}>
            {strings.dismiss}
          </Button>
        </div>
        <ol className="mt-4 grid gap-4">
          {steps.map((step, index) => (
            <StepRow key={step.title} step={step} number={index + 1} />
          ))}
        </ol>
      </Card>
    </section>
  );
}

const StepRow = ({
  step: { title, help, done, action, state },
  number,
}: {
  step: Step;
  number: number;
}) => (
  <li className="flex items-start gap-3">
    <span
      aria-hidden="true"
      className={`flex size-7 shrink-0 items-center justify-center rounded-full text-sm font-medium ${done ? 'bg-accent text-on-accent' : 'bg-sunken text-muted'}`}
    >
      {done ? '✓' : number}
    </span>
    <div className="grid min-w-0 flex-1 gap-1">
      <p className={done ? 'text-muted' : 'font-medium'}>
        {title}
        {done && <span className="sr-only"> – {strings.done}</span>}
      </p>
      {!done && <p className="text-sm text-muted">{help}</p>}
      {state}
    </div>
    {!done && action}
  </li>
);

const ShareActions = ({ slug }: { slug: string }) => (
  <span className="flex flex-wrap justify-end gap-2">
    <Link to="/organizations/$slug/settings" params={{ slug }} className={buttonClass()}>
      {strings.share.invite}
    </Link>
    <Link to="/organizations/$slug/developers" params={{ slug }} className={buttonClass()}>
      {strings.share.apiKey}
    </Link>
  </span>
);
