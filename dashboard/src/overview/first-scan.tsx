// Waits for the first scan, and shows with which device and where it was made.
import { useEffect, useEffectEvent } from 'react';
import { useSubscription } from 'urql';
import { analyticsStrings } from '../analytics/strings.ts';
import { countryName } from '../routing/country/country-names.ts';
import { useOrganization } from '../shell/organization.ts';
import { type FirstScanFragment, NewScansDocument } from './overview.generated.ts';
import { overviewStrings } from './strings.ts';

const strings = overviewStrings.firstSteps.scan;

function detailsOf({ device, os, browser, city, country }: FirstScanFragment): string {
  const name = device && analyticsStrings.device({ name: device });
  const place = [city, country && countryName(country)].filter(Boolean).join(', ');
  return [name, os, browser, place].filter(Boolean).join(' · ');
}

export function FirstScan({
  scan,
  onScan,
}: {
  scan: FirstScanFragment | undefined;
  onScan: () => void;
}) {
  const { id: organization } = useOrganization();
  const [{ data, error }] = useSubscription({
    query: NewScansDocument,
    variables: { organization },
    pause: scan !== undefined,
  });
  const notify = useEffectEvent(onScan);
  useEffect(() => {
    if (data) notify();
  }, [data]);
  const waiting = error ? strings.unavailable : strings.waiting;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      {scan ? (
        <>
          <span className="font-medium text-accent-strong">{strings.scanned}</span>
          <span className="text-muted">{detailsOf(scan)}</span>
        </>
      ) : (
        <>
          {!error && (
            <span className="size-2.5 animate-pulse rounded-full bg-accent" aria-hidden="true" />
          )}
          <span className="text-muted">{waiting}</span>
        </>
      )}
    </p>
  );
}
