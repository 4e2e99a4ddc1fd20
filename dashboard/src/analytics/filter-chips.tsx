// What the analytics are filtered by, each value removable.
import { useQuery } from 'urql';
import { Button, buttonClass } from '../components/button.tsx';
import { countryName } from '../routing/country/country-names.ts';
import { FilterNamesDocument } from './analytics.generated.ts';
import { languageName, referrerName } from './results/breakdowns.tsx';
import { type FilterField, type FilterSearch, filterFields } from './search.ts';
import { analyticsStrings } from './strings.ts';

const strings = analyticsStrings.filter;

/** A value as its list shows it. */
const valueNames: { [Field in FilterField]?: (value: string) => string } = {
  countries: countryName,
  languages: languageName,
  referrers: referrerName,
  devices: (name) => analyticsStrings.device({ name }),
};

export function FilterChips({
  filter,
  onToggle,
  onClear,
}: {
  filter: FilterSearch | null;
  onToggle: (field: FilterField, value: string) => void;
  onClear: () => void;
}) {
  const ids = [...(filter?.qrCodeIds ?? []), ...(filter?.folderIds ?? [])];
  const [{ data }] = useQuery({
    query: FilterNamesDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  if (!filter) return <p className="text-sm text-muted">{strings.hint}</p>;
  const named = new Map(
    data?.nodes.flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])),
  );
  const nameOf = (field: FilterField, value: string): string =>
    named.get(value) ?? valueNames[field]?.(value) ?? value;
  return (
    <ul aria-label={strings.label} className="flex flex-wrap items-center gap-2 text-sm">
      {filterFields.flatMap((field) =>
        (filter[field] ?? []).map((value) => {
          const name = `${strings.names[field]}: ${nameOf(field, value)}`;
          return (
            <li key={`${field} ${value}`} className="min-w-0">
              <button
                type="button"
                aria-label={strings.remove({ name })}
                onClick={() => onToggle(field, value)}
                className={`${buttonClass()} max-w-full`}
              >
                <span className="truncate">{name}</span>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        }),
      )}
      <li>
        <Button look="quiet" onClick={onClear}>
          {strings.clear}
        </Button>
      </li>
    </ul>
  );
}
