// The QR codes of an organization, with their pictures.
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Badge } from '../components/badge.tsx';
import { buttonClass } from '../components/button.tsx';
import { counted } from '../components/count.ts';
import { Rows, ShowMore } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { onThisHost } from './on-this-host.ts';
import { QrCodesDocument, type QrCodesQuery } from './qr-codes.generated.ts';

type QrCode = NonNullable<QrCodesQuery['organization']>['qrCodes']['nodes'][number];

const Row = ({ code, slug }: { code: QrCode; slug: string }) => (
  <li className="flex flex-wrap items-center gap-4 px-4 py-3 sm:flex-nowrap">
    <img
      src={onThisHost(code.imageUrl)}
      alt=""
      loading="lazy"
      className="size-16 rounded-lg border border-line bg-white"
    />
    <div className="min-w-0 flex-1 basis-40">
      <Link
        to="/organizations/$slug/qr-codes/$code"
        params={{ slug, code: code.id }}
        className="block truncate font-medium hover:underline"
      >
        {code.name}
      </Link>
      <p className="truncate text-sm text-muted">
        {code.type} · {code.shortUrl}
      </p>
    </div>
    <Badge tone={code.status === 'ACTIVE' ? 'good' : 'plain'}>{code.status.toLowerCase()}</Badge>
    <Link
      to="/organizations/$slug/analytics"
      params={{ slug }}
      search={{ code: code.id }}
      className="text-sm whitespace-nowrap text-muted underline hover:text-ink"
    >
      {counted(code.totalScans, 'scan')}
    </Link>
    <a
      href={onThisHost(code.imageUrl)}
      download
      aria-label={`Download ${code.name}`}
      className={buttonClass()}
    >
      Download
    </a>
  </li>
);

export function QrCodesPage() {
  const { id, slug, permissions } = useOrganization();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const list = useList(
    QrCodesDocument,
    { organization: id, filter: wanted ? { search: wanted } : null },
    (data) => data.organization?.qrCodes,
  );
  const { nodes, totalCount, error } = list;
  const make = permissions.includes('QR_CODES_WRITE') && (
    <Link
      to="/organizations/$slug/qr-codes/new"
      params={{ slug }}
      className={buttonClass('primary')}
    >
      Create QR code
    </Link>
  );
  const isEmpty = nodes?.length === 0;
  return (
    <Page
      title="QR codes"
      intro="Each picture holds a short link that leads wherever you say today."
      actions={make}
    >
      <input
        type="search"
        aria-label="Search by name or short code"
        placeholder="Search by name or short code"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        className="min-h-10 w-full rounded-lg border border-edge bg-surface px-3 placeholder:text-muted sm:max-w-sm"
      />
      <ProblemNote problems={error && problemsOf(error)} />
      {isEmpty && wanted === '' && (
        <EmptyState title="No codes yet">
          Give a code a name, say where it leads, download its picture. What is printed stays right,
          because the link behind it can be changed.
        </EmptyState>
      )}
      {isEmpty && wanted !== '' && (
        <EmptyState title="Nothing found">
          No code has “{wanted}” in its name, or as its short code.
        </EmptyState>
      )}
      {nodes && nodes.length > 0 && (
        <>
          <p role="status" className="text-sm text-muted">
            {counted(totalCount, 'code')}
          </p>
          <Rows>
            {nodes.map((code) => (
              <Row key={code.id} code={code} slug={slug} />
            ))}
          </Rows>
        </>
      )}
      <ShowMore list={list} />
    </Page>
  );
}
