// The list of an organization's QR codes: search, filters, folders, bulk actions.
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Page } from '../components/page.tsx';
import { FolderPanel } from '../folders/folder-panel.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { loadChunk } from '../graphql/reachability.ts';
import { useOrganization } from '../shell/organization.ts';
import { QrCodesTabs } from '../shell/qr-codes-tabs.tsx';
import { CodeTable } from './list/code-table.tsx';
import { EmptyList } from './list/empty-list.tsx';
import { Filters, useSetFilters } from './list/filters.tsx';
import { ListEnd } from './list/list-end.tsx';
import { ListHead } from './list/list-head.tsx';
import { ListSkeleton } from './list/list-skeleton.tsx';
import { useListPlace } from './list/place.ts';
import { SelectAll } from './list/select-all.tsx';
import { qrCodeListStrings } from './list/strings.ts';
import { usePreferences } from './list/use-preferences.ts';
import { ViewSettings } from './list/view-settings.tsx';
import { toFilter, toOrder } from './list-search.ts';
import { defaultColumns } from './options.ts';
import {
  type QrCodeRowFragment,
  QrCodesDocument,
  type QrCodesQuery,
  type QrCodesQueryVariables,
} from './qr-codes.generated.ts';
import { useSelection } from './selection.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.listPage;

const SelectionBar = lazy(async () => ({
  default: (await loadChunk(() => import('./bulk/selection-bar.tsx'))).SelectionBar,
}));
const ExportDialog = lazy(async () => ({
  default: (await loadChunk(() => import('./export/export-dialog.tsx'))).ExportDialog,
}));

export function QrCodesPage() {
  const { id, slug, permissions } = useOrganization();
  // The router also passes on parameters that the route's validation dropped.
  const listSearch = useSearch({ from: '/organizations/$slug/qr-codes' });
  const show = useSetFilters(listSearch);
  const filter = toFilter(listSearch);
  const [preferences, prefer] = usePreferences();
  const place = useListPlace();
  const list = useList<QrCodesQuery, QrCodeRowFragment, QrCodesQueryVariables>(
    QrCodesDocument,
    { organization: id, filter, orderBy: toOrder(listSearch), first: preferences.pageSize },
    (data) => data.organization?.qrCodes,
    place.rows,
  );
  const { nodes, totalCount, busy, error } = list;
  useEffect(() => {
    if (nodes && !busy) place.onShown(nodes.length);
  });
  const selection = useSelection(JSON.stringify(filter), nodes ?? []);
  const [exporting, setExporting] = useState(false);
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const clear = () =>
    show({ search: '', folder: '', tags: [], type: '', status: '', attention: '' });
  const isEmpty = nodes?.length === 0;
  const { columns = defaultColumns } = listSearch;
  return (
    <Page
      title={strings.title}
      intro={strings.intro}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setExporting(true)} disabled={!nodes || isEmpty}>
            {strings.export}
          </Button>
          {mayWrite && (
            <>
              <Link
                to="/organizations/$slug/qr-codes/import"
                params={{ slug }}
                className={buttonClass()}
              >
                {strings.import}
              </Link>
              <Link
                to="/organizations/$slug/qr-codes/new"
                params={{ slug }}
                className={buttonClass('primary')}
              >
                {strings.create}
              </Link>
            </>
          )}
        </div>
      }
    >
      <QrCodesTabs />
      <div data-wide className="grid gap-6 lg:flex lg:items-start">
        <FolderPanel chosen={listSearch.folder} onShow={(folder) => show({ folder })} />
        <div
          className={`grid min-w-0 flex-1 content-start gap-4 ${selection.selected.length > 0 ? 'pb-36' : ''}`}
        >
          <Filters listSearch={listSearch} />
          <ProblemNote problems={error && problemsOf(error)} />
          {!nodes && !error && <ListSkeleton density={preferences.density} />}
          {isEmpty && <EmptyList listSearch={listSearch} onClear={clear} />}
          <Suspense>
            {selection.selected.length > 0 && (
              <SelectionBar
                key={id}
                selection={selection}
                listSearch={listSearch}
                loaded={nodes?.length ?? 0}
                totalCount={totalCount}
              />
            )}
          </Suspense>
          {nodes && nodes.length > 0 && (
            <section aria-label={strings.codes} className="grid gap-2">
              <ListHead
                totalCount={totalCount}
                order={listSearch.order}
                onOrder={(order) => show({ order })}
                selectAll={mayWrite && <SelectAll loaded={nodes} selection={selection} />}
                clear={
                  filter && (
                    <Button look="quiet" onClick={clear}>
                      {qrCodeListStrings.head.clearFilters}
                    </Button>
                  )
                }
                settings={
                  <ViewSettings
                    columns={columns}
                    onColumns={(next) => show({ columns: next }, { replace: true })}
                    preferences={preferences}
                    onPrefer={prefer}
                  />
                }
              />
              <CodeTable
                codes={nodes}
                slug={slug}
                mayWrite={mayWrite}
                columns={columns}
                density={preferences.density}
                order={listSearch.order}
                onOrder={(order) => show({ order })}
                selection={selection}
                onTag={(tag) => show({ tags: [...(listSearch.tags ?? []), tag] })}
              />
              <ListEnd list={list} count={nodes.length} total={totalCount} />
            </section>
          )}
        </div>
      </div>
      <Suspense>
        {exporting && (
          <ExportDialog
            listSearch={listSearch}
            count={totalCount}
            onClose={() => setExporting(false)}
          />
        )}
      </Suspense>
    </Page>
  );
}
