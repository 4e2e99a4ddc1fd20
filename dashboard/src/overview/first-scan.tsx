// Waits for the first scan, and shows with which device and where it was made.
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

export function FirstScan({ scan }: { scan: FirstScanFragment | undefined }) {
  const { id: organization } = useOrganization();
  // Queries are refetched after each event, as after a mutation.
  const [{ error }] = useSubscription({
    query: NewScansDocument,
    variables: { organization },
    pause: scan !== undefined,
  });
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
