// The QR codes of an organization: found, sorted into folders, changed many at a time.
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button, buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { Page } from '../components/page.tsx';
import { FolderPanel } from '../folders/folder-panel.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { part } from '../graphql/reach.ts';
import { useOrganization } from '../shell/organization.ts';
import { QrCodesTabs } from '../shell/qr-codes-tabs.tsx';
import { CodeRow } from './list/code-row.tsx';
import { Filters, useSetFilters } from './list/filters.tsx';
import { ListHead } from './list/list-head.tsx';
import { NothingShown } from './list/nothing-shown.tsx';
import { SelectAll } from './list/select-all.tsx';
import { parseListSearch, toFilter, toOrder } from './list-search.ts';
import {
  type QrCodeRowFragment,
  QrCodesDocument,
  type QrCodesQuery,
  type QrCodesQueryVariables,
} from './qr-codes.generated.ts';
import { useSelection } from './selection.ts';

const SelectionBar = lazy(async () => ({
  default: (await part(() => import('./bulk/selection-bar.tsx'))).SelectionBar,
}));
const ExportDialog = lazy(async () => ({
  default: (await part(() => import('./export/export-dialog.tsx'))).ExportDialog,
}));

export function QrCodesPage() {
  const { id, slug, permissions } = useOrganization();
  // The router adds what it does not know of to what the route took.
  const shown = parseListSearch(useSearch({ from: '/organizations/$slug/qr-codes' }));
  const show = useSetFilters(shown);
  const filter = toFilter(shown);
  const list = useList<QrCodesQuery, QrCodeRowFragment, QrCodesQueryVariables>(
    QrCodesDocument,
    { organization: id, filter, orderBy: toOrder(shown) },
    (data) => data.organization?.qrCodes,
  );
  const { nodes, totalCount, error } = list;
  const selection = useSelection(JSON.stringify(filter), nodes ?? []);
  const [said, setSaid] = useState('');
  const [exporting, setExporting] = useState(false);
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const clear = () => show({ search: '', folder: '', tags: [], type: '', status: '' });
  const isEmpty = nodes?.length === 0;
  return (
    <Page
      title="QR codes"
      intro="Change where any code points, even after it has been printed."
      actions={
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setExporting(true)} disabled={!nodes || isEmpty}>
            Export
          </Button>
          {mayWrite && (
            <>
              <Link
                to="/organizations/$slug/qr-codes/import"
                params={{ slug }}
                className={buttonClass()}
              >
                Import
              </Link>
              <Link
                to="/organizations/$slug/qr-codes/new"
                params={{ slug }}
                className={buttonClass('primary')}
              >
                Create QR code
              </Link>
            </>
          )}
        </div>
      }
    >
      <QrCodesTabs />
      <div className="grid gap-6 lg:flex lg:items-start">
        <FolderPanel chosen={shown.folder} onShow={(folder) => show({ folder })} />
        <div
          className={`grid min-w-0 flex-1 content-start gap-4 ${selection.chosen.length > 0 ? 'pb-36' : ''}`}
        >
          <Filters shown={shown} />
          <ProblemNote problems={error && problemsOf(error)} />
          {isEmpty && <NothingShown shown={shown} onClear={clear} onMoved={setSaid} />}
          <p role="status" className="text-sm text-accent-strong empty:hidden">
            {said}
          </p>
          <Suspense>
            {selection.chosen.length > 0 && (
              <SelectionBar
                key={id}
                selection={selection}
                shown={shown}
                onScreen={nodes?.length ?? 0}
                totalCount={totalCount}
                onSaid={setSaid}
              />
            )}
          </Suspense>
          {nodes && nodes.length > 0 && (
            <section aria-label="Codes" className="grid gap-2">
              <ListHead
                totalCount={totalCount}
                order={shown.order}
                onOrder={(order) => show({ order })}
                selectAll={mayWrite && <SelectAll onScreen={nodes} selection={selection} />}
                clear={
                  filter && (
                    <Button look="quiet" onClick={clear}>
                      Clear filters
                    </Button>
                  )
                }
              />
              <Rows>
                {nodes.map((code) => (
                  <CodeRow
                    key={code.id}
                    code={code}
                    slug={slug}
                    mayWrite={mayWrite}
                    ticked={selection.has(code.id)}
                    onTick={(on, through) => selection.tick(code, on, through)}
                    onTag={(tag) => show({ tags: [...(shown.tags ?? []), tag] })}
                  />
                ))}
              </Rows>
            </section>
          )}
          <ShowMore list={list} />
        </div>
      </div>
      <Suspense>
        {exporting && (
          <ExportDialog shown={shown} count={totalCount} onClose={() => setExporting(false)} />
        )}
      </Suspense>
    </Page>
  );
}
