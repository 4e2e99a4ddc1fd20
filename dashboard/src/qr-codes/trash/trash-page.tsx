// The trash: what was deleted and can be restored.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { EmptyState, Page } from '../../components/page.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { useList } from '../../graphql/list.ts';
import { useOrganization } from '../../shell/organization.ts';
import { QrCodesTabs } from '../../shell/qr-codes-tabs.tsx';
import { OtherThings, useAreOthersEmpty } from '../../trash/other-things.tsx';
import { trashStrings as strings } from '../../trash/strings.ts';
import {
  type TrashedQrCodeFragment,
  TrashedQrCodesDocument,
  type TrashedQrCodesQuery,
  type TrashedQrCodesQueryVariables,
} from '../../trash/trash.generated.ts';
import { TrashSection } from '../../trash/trash-section.tsx';
import { SearchBox } from '../list/search-box.tsx';
import { codeDocuments, trashedCode } from './trashed-codes.ts';

export function TrashPage() {
  const { id: organization, slug, permissions } = useOrganization();
  const { search } = useSearch({ from: '/organizations/$slug/qr-codes/trash' });
  const navigate = useNavigate({ from: '/organizations/$slug/qr-codes/trash' });
  const codes = useList<TrashedQrCodesQuery, TrashedQrCodeFragment, TrashedQrCodesQueryVariables>(
    TrashedQrCodesDocument,
    { organization, search: search ?? null },
    (data) => data.organization?.qrCodes,
  );
  const find = (next: string, { replace = false } = {}) =>
    navigate({ search: next ? { search: next } : {}, replace, resetScroll: false });
  const areOthersEmpty = useAreOthersEmpty();
  const hasNoCodes = !search && codes.nodes?.length === 0;
  return (
    <Page title={strings.title} intro={strings.intro}>
      <QrCodesTabs />
      {hasNoCodes && areOthersEmpty && (
        <EmptyState title={strings.empty}>{strings.emptyHelp}</EmptyState>
      )}
      <TrashSection
        title={strings.codes.title}
        list={codes}
        itemOf={trashedCode}
        documents={codeDocuments}
        mayWrite={permissions.includes('QR_CODES_WRITE')}
        linkTo={({ id, name }) => (
          <Link
            to="/organizations/$slug/qr-codes/$code"
            params={{ slug, code: id }}
            title={name}
            className="truncate font-medium hover:underline"
          >
            <Visible text={name} />
          </Link>
        )}
      >
        {!hasNoCodes && (
          <>
            <SearchBox value={search ?? ''} label={strings.search} onSearch={find} />
            {search && codes.nodes?.length === 0 && (
              <EmptyState
                title={strings.noMatch({ search })}
                action={<Button onClick={() => find('')}>{strings.clearSearch}</Button>}
              />
            )}
          </>
        )}
      </TrashSection>
      <OtherThings />
    </Page>
  );
}
