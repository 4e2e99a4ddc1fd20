// Loads the data of all sections below the timeline at the same time as that of the timeline.
import { useQuery } from 'urql';
import type { Chosen } from './regions.tsx';
import { AbTestsDocument, HoursDocument, RankingsDocument } from './results.generated.ts';

/** Whether each of them can be shown; before, one that is ready would be pushed down by one above it. */
export function useAreLoaded(variables: Chosen, isOfCode: boolean): boolean {
  const [rankings] = useQuery({ query: RankingsDocument, variables, pause: isOfCode });
  const [tests] = useQuery({ query: AbTestsDocument, variables, pause: !isOfCode });
  const [hours] = useQuery({ query: HoursDocument, variables });
  return [isOfCode ? tests : rankings, hours].every(({ data, error }) => (data ?? error) != null);
}
