// Scans by region, which are read from single scans: a query of its own, because it can fail and takes longer.
import { useQuery } from 'urql';
import { problemsOf } from '../../graphql/problems.ts';
import type { FilterField } from '../search.ts';
import { analyticsStrings } from '../strings.ts';
import { Breakdown } from './breakdown.tsx';
import { RegionsDocument, type RegionsQueryVariables } from './results.generated.ts';

const strings = analyticsStrings.breakdown;

/** Variables for the chosen scans. */
export type Chosen = RegionsQueryVariables;

export function Regions({
  variables,
  chosen,
  onToggle,
}: {
  variables: Chosen;
  chosen: readonly string[] | undefined;
  onToggle: (field: FilterField, value: string) => void;
}) {
  const [{ data, error, fetching }] = useQuery({ query: RegionsDocument, variables });
  const regions = data?.organization?.analytics?.regions ?? [];
  const note = error ? problemsOf(error).summary : fetching ? strings.loading : undefined;
  return (
    <Breakdown
      title={strings.titles.regions}
      shares={regions.map(({ region, country, ...rest }) => ({
        ...rest,
        value: region,
        name: `${region}, ${country}`,
      }))}
      chosen={chosen}
      onToggle={(value) => onToggle('regions', value)}
      note={note && <p className="text-sm text-muted">{note}</p>}
    />
  );
}
