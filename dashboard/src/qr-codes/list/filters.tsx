// The filters of the list: search, type, status, what needs attention, tags.
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Options } from '../../components/form/options.tsx';
import { type ListSearch, parseListSearch } from '../list-search.ts';
import { SavedViews } from '../views/saved-views.tsx';
import { Choice } from './choice.tsx';
import { SearchBox } from './search-box.tsx';
import { qrCodeListStrings } from './strings.ts';
import { TagFilter } from './tag-filter.tsx';

const { filters: strings, listedStatuses, types } = qrCodeListStrings;

/** Navigates to the list with these changes; undefined removes a filter. */
export function useSetFilters(listSearch: ListSearch) {
  const navigate = useNavigate({ from: '/organizations/$slug/qr-codes' });
  return (changes: Partial<Record<keyof ListSearch, unknown>>, { replace = false } = {}) =>
    navigate({
      search: parseListSearch({ ...listSearch, ...changes }),
      replace,
      resetScroll: false,
    });
}

export function Filters({ listSearch }: { listSearch: ListSearch }) {
  const show = useSetFilters(listSearch);
  const { search = '', tags = [], type = '', status = '', attention = '' } = listSearch;
  return (
    <section aria-label={strings.label} className="grid gap-3">
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <SearchBox
          value={search}
          onSearch={(next, options) => show({ search: next }, options)}
          className="col-span-2 sm:min-w-56 sm:flex-1"
        />
        <Choice label={strings.type} value={type} onChoose={(next) => show({ type: next })}>
          <option value="">{strings.allTypes}</option>
          <Options labels={types} />
        </Choice>
        <Choice label={strings.status} value={status} onChoose={(next) => show({ status: next })}>
          <option value="">{strings.allStatuses}</option>
          <Options labels={listedStatuses} />
        </Choice>
        <Choice
          label={strings.attention}
          value={attention}
          onChoose={(next) => show({ attention: next })}
        >
          <option value="">{strings.anyAttention}</option>
          <Options labels={strings.attentions} />
        </Choice>
        <TagFilter tags={tags} onChange={(next) => show({ tags: next })} />
        <SavedViews listSearch={listSearch} />
      </div>
      {tags.length > 0 && (
        <ul aria-label={strings.selectedTags} className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <Button
                aria-label={strings.removeTag({ tag })}
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
