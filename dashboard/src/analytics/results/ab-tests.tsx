// A/B targets of a QR code: how many scans each got, and whether that differs from the configured share.
import { useQuery } from 'urql';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { Card } from '../../components/page.tsx';
import { formatNumber } from '../../components/text/plural.ts';
import { translateMessage } from '../../graphql/messages/strings.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { analyticsStrings } from '../strings.ts';
import type { Chosen } from './regions.tsx';
import { AbTestsDocument } from './results.generated.ts';

const strings = analyticsStrings.abTests;
const { percentage } = analyticsStrings.breakdown;

export function AbTests({ variables }: { variables: Chosen }) {
  const [{ data, error }] = useQuery({ query: AbTestsDocument, variables });
  const tests = data?.organization?.analytics?.abTests ?? [];
  return (
    <>
      <ProblemNote problems={error && problemsOf(error)} />
      {tests.map(({ rule, name, message, targets }) => (
        <Card key={rule}>
          <h2 className="font-semibold">{strings.title({ name: name ?? String(rule + 1) })}</h2>
          <p className="mt-1 mb-3 text-sm text-muted">{translateMessage(message)}</p>
          <ol className="grid gap-2.5 text-sm">
            {targets.map(({ url, scans, share, configuredShare }) => (
              <li key={url} className="grid gap-1">
                <span className="flex flex-wrap justify-between gap-x-3">
                  <span className="min-w-0 break-all">{url}</span>
                  <span className="text-muted">
                    {scans !== null && share !== null
                      ? `${formatNumber(scans)} · ${percentage({ percentage: share })} · `
                      : ''}
                    {strings.configured({ share: percentage({ percentage: configuredShare }) })}
                  </span>
                </span>
                <span className="relative h-1.5 rounded-full bg-sunken" aria-hidden="true">
                  <span
                    className="block h-full rounded-full bg-accent"
                    style={{ width: `${share ?? 0}%` }}
                  />
                  <span
                    className="absolute -top-0.5 h-2.5 w-0.5 bg-ink"
                    style={{ left: `${configuredShare}%` }}
                  />
                </span>
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
}
