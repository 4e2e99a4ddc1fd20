// The codes, folders and tags with the most scans, and the hours of the week.
import { useQuery } from 'urql';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import type { FilterField, FilterSearch } from '../search.ts';
import { analyticsStrings } from '../strings.ts';
import { Breakdown } from './breakdown.tsx';
import { Hours } from './hours.tsx';
import type { Chosen } from './regions.tsx';
import { HoursDocument, RankingsDocument } from './results.generated.ts';

const { titles } = analyticsStrings.breakdown;

export function Rankings({
  variables,
  filter,
  onToggle,
}: {
  variables: Chosen;
  filter: FilterSearch | null;
  onToggle: (field: FilterField, value: string) => void;
}) {
  const [{ data, error }] = useQuery({ query: RankingsDocument, variables });
  const found = data?.organization?.analytics;
  return (
    <>
      <ProblemNote problems={error && problemsOf(error)} />
      {found && (
        <div className="grid gap-4 md:grid-cols-3">
          <Breakdown
            title={titles.qrCodeIds}
            shares={found.topCodes.map((row) => ({ ...row, value: row.qrCodeId }))}
            chosen={filter?.qrCodeIds}
            onToggle={(value) => onToggle('qrCodeIds', value)}
          />
          <Breakdown
            title={titles.folderIds}
            shares={found.topFolders.map((row) => ({ ...row, value: row.folderId }))}
            chosen={filter?.folderIds}
            onToggle={(value) => onToggle('folderIds', value)}
          />
          <Breakdown
            title={titles.tags}
            shares={found.topTags.map((row) => ({ ...row, value: row.tag, name: row.tag }))}
            chosen={filter?.tags}
            onToggle={(value) => onToggle('tags', value)}
          />
        </div>
      )}
    </>
  );
}

export function HoursOfWeek({ variables }: { variables: Chosen }) {
  const [{ data, error }] = useQuery({ query: HoursDocument, variables });
  const found = data?.organization?.analytics?.hours;
  return (
    <>
      <ProblemNote problems={error && problemsOf(error)} />
      {found && <Hours found={found} timeZone={variables.timeZone} />}
    </>
  );
}
