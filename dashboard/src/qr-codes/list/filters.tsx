// Narrows the list down: by words, type, state, tags.
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Options } from '../../components/form/options.tsx';
import { type ListSearch, parseListSearch } from '../list-search.ts';
import { statuses, types } from '../options.ts';
import { Choice } from './choice.tsx';
import { SearchBox } from './search-box.tsx';
import { TagFilter } from './tag-filter.tsx';

/** Goes to the list as it is with these changes; undefined takes a filter away. */
export function useSetFilters(shown: ListSearch) {
  const navigate = useNavigate({ from: '/organizations/$slug/qr-codes' });
  return (changes: Partial<Record<keyof ListSearch, unknown>>, { replace = false } = {}) =>
    navigate({ search: parseListSearch({ ...shown, ...changes }), replace, resetScroll: false });
}

export function Filters({ shown }: { shown: ListSearch }) {
  const show = useSetFilters(shown);
  const { search = '', tags = [], type = '', status = '' } = shown;
  return (
    <section aria-label="Filters" className="grid gap-3">
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <SearchBox
          value={search}
          onSearch={(next, options) => show({ search: next }, options)}
          className="col-span-2 sm:min-w-56 sm:flex-1"
        />
        <Choice label="Type" value={type} onChoose={(next) => show({ type: next })}>
          <option value="">All types</option>
          <Options labels={types} />
        </Choice>
        <Choice label="Status" value={status} onChoose={(next) => show({ status: next })}>
          <option value="">Any status</option>
          {Object.entries(statuses).map(([value, { words }]) => (
            <option key={value} value={value}>
              {`${words.charAt(0).toUpperCase()}${words.slice(1)}`}
            </option>
          ))}
        </Choice>
        <TagFilter tags={tags} onChange={(next) => show({ tags: next })} />
      </div>
      {tags.length > 0 && (
        <ul aria-label="Tags that all must carry" className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <Button
                aria-label={`Without ${tag}`}
                onClick={() => show({ tags: tags.filter((one) => one !== tag) })}
                className="max-w-full rounded-full"
              >
                <span className="truncate">{tag}</span> <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
