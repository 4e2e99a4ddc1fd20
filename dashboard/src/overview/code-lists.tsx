// The codes to look at: the most scanned, those about to expire, broken destinations, the last edited.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DateTime } from '../components/text/date-time.tsx';
import { Visible } from '../components/text/visible.tsx';
import type { ListSearch } from '../qr-codes/list-search.ts';
import { useOrganization } from '../shell/organization.ts';
import { CodeList } from './code-list.tsx';
import type { OverviewQuery } from './overview.generated.ts';
import { overviewStrings as strings } from './strings.ts';

type Found = NonNullable<OverviewQuery['organization']>;

const shownCodes = 5;

const linkClass = 'text-sm text-muted underline hover:text-ink';

function CodeLink({ id, name }: { id: string; name: string }) {
  const { slug } = useOrganization();
  return (
    <Link
      to="/organizations/$slug/qr-codes/$code"
      params={{ slug, code: id }}
      className="block min-w-0 truncate font-medium hover:underline"
    >
      <Visible text={name} />
    </Link>
  );
}

const Row = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <li className="flex items-center justify-between gap-4 px-5 py-3">
    {name}
    <span className="text-sm whitespace-nowrap text-muted">{children}</span>
  </li>
);

export function CodeLists({ found }: { found: Found }) {
  const { slug, permissions } = useOrganization();
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const { recent, expiring, broken, analytics } = found;
  const all = (search: ListSearch, text: string) => (
    <Link
      to="/organizations/$slug/qr-codes"
      params={{ slug }}
      search={search}
      className={linkClass}
    >
      {text}
    </Link>
  );
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <CodeList
        title={strings.top.title}
        empty={strings.top.empty}
        all={all({ order: 'scans' }, strings.top.all)}
      >
        {(analytics?.topCodes ?? []).slice(0, shownCodes).map(({ qrCodeId, name, scans }) => (
          <Row key={qrCodeId} name={<CodeLink id={qrCodeId} name={name} />}>
            <Link
              to="/organizations/$slug/analytics"
              params={{ slug }}
              search={{ code: qrCodeId }}
              className="underline hover:text-ink"
            >
              {strings.top.scans({ count: scans })}
            </Link>
          </Row>
        ))}
      </CodeList>
      <CodeList
        title={strings.recent.title}
        empty={strings.recent.empty}
        all={all({ order: 'updated' }, strings.recent.all)}
      >
        {recent.nodes.map(({ id, name, updatedAt }) => (
          <Row key={id} name={<CodeLink id={id} name={name} />}>
            <DateTime at={updatedAt} />
          </Row>
        ))}
      </CodeList>
      <CodeList
        title={strings.expiring.title}
        empty={strings.expiring.empty}
        all={all({ attention: 'expiring', order: 'expires' }, strings.expiring.all)}
      >
        {expiring.nodes.map(({ id, name, routing }) => (
          <Row key={id} name={<CodeLink id={id} name={name} />}>
            {routing?.validUntil && <DateTime at={routing.validUntil} withTime />}
          </Row>
        ))}
      </CodeList>
      <CodeList
        title={strings.broken.title}
        empty={strings.broken.empty}
        all={all({ attention: 'broken' }, strings.broken.all)}
      >
        {broken.nodes.map((code) => (
          <BrokenRow key={code.id} code={code} mayWrite={mayWrite} />
        ))}
      </CodeList>
    </div>
  );
}

function BrokenRow({
  code: { id, name, destinationStatus },
  mayWrite,
}: {
  code: Found['broken']['nodes'][number];
  mayWrite: boolean;
}) {
  const { slug } = useOrganization();
  const { broken } = strings;
  const status = destinationStatus?.httpStatus;
  return (
    <li className="grid gap-1 px-5 py-3">
      <span className="flex items-center justify-between gap-4">
        <CodeLink id={id} name={name} />
        {mayWrite && (
          <Link
            to="/organizations/$slug/qr-codes/$code"
            params={{ slug, code: id }}
            aria-label={broken.editOf({ name })}
            className={`whitespace-nowrap ${linkClass}`}
          >
            {broken.edit}
          </Link>
        )}
      </span>
      <span className="flex flex-wrap gap-x-2 text-sm text-muted">
        <span className="max-w-full truncate">{destinationStatus?.url}</span>
        <span className="text-danger">
          {status == null ? broken.noResponse : broken.status({ status })}
        </span>
        {destinationStatus?.checkedAt && (
          <span>
            {broken.checked} <DateTime at={destinationStatus.checkedAt} withTime />
          </span>
        )}
      </span>
    </li>
  );
}
