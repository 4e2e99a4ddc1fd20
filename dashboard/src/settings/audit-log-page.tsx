// The audit log: who changed what, and when.
import { useState } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { Page } from '../components/page.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { NoAccess } from '../shell/no-access.tsx';
import { useOrganization } from '../shell/organization.ts';
import { changesIn, isByProvider, targetOf } from './audit-changes.ts';
import { type AuditFilter, AuditFilters, filterOf } from './audit-filters.tsx';
import { ActorsDocument, AuditLogDocument, type AuditLogQuery } from './audit-log.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.auditLog;

type Event = NonNullable<AuditLogQuery['organization']>['auditLog']['nodes'][number];

interface RowProps {
  event: Event;
  names: ReadonlyMap<string, string>;
  /** Shows only entries about the object. */
  onTarget: (id: string) => void;
}

function Row({ event, names, onTarget }: RowProps) {
  const { action, address, apiKeyId, createdAt, details, targetId, targets, userId } = event;
  const nameOf = (id: string) => names.get(id) ?? id;
  const who = apiKeyId
    ? strings.apiKey({ name: nameOf(apiKeyId) })
    : userId
      ? nameOf(userId)
      : isByProvider(details)
        ? strings.identityProvider
        : strings.nobody;
  const target = targetOf(targets) ?? names.get(targetId ?? '');
  const changes = changesIn(targets);
  return (
    <li className="grid gap-1 px-4 py-3 text-sm">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="min-w-0 font-medium wrap-anywhere">
          {strings.event({ who, action, ...(target !== undefined && { target }) })}
        </span>
        <span className="text-muted">
          <DateTime at={createdAt} withTime />
        </span>
      </p>
      <p className="flex flex-wrap gap-x-3 text-muted wrap-anywhere">
        <span>{strings.address({ address })}</span>
        {targetId && (
          <button
            type="button"
            title={strings.onlyTarget}
            className="rounded-md font-mono text-xs leading-5 hover:underline"
            onClick={() => onTarget(targetId)}
          >
            {targetId}
          </button>
        )}
      </p>
      {changes.length > 0 && (
        <details>
          <summary className="w-fit rounded-md text-muted">{strings.changes}</summary>
          <ul className="mt-2 grid gap-1 rounded-lg bg-sunken p-3 wrap-anywhere">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function AuditLog() {
  const { id: organization } = useOrganization();
  const [filter, setFilter] = useState<AuditFilter>({});
  const variables = { organization, filter: filterOf(filter) };
  const list = useList(AuditLogDocument, variables, (data) => data.organization?.auditLog);
  const [{ data }] = useQuery({ query: ActorsDocument, variables: { organization } });
  const actors = data?.organization;
  const people = actors?.members.nodes.map(({ user }) => [user.id, user.name] as const) ?? [];
  const keys = actors?.apiKeys.nodes.map(({ id, name }) => [id, name] as const) ?? [];
  const names = new Map([...people, ...keys]);
  return (
    <Page
      title={strings.title}
      intro={strings.intro}
      actions={
        <a
          href={`/api/v1/organizations/${organization}/audit-log/export?${new URLSearchParams({ ...spreadsheetOptions(), ...variables.filter })}`}
          download
          className={buttonClass()}
        >
          {strings.downloadCsv}
        </a>
      }
    >
      <SettingsTabs />
      <AuditFilters filter={filter} onChange={setFilter} people={people} apiKeys={keys} />
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {list.nodes && (
        <>
          <p role="status" className="text-sm text-muted">
            {strings.entries({ count: list.totalCount })}
          </p>
          <Rows>
            {list.nodes.map((event) => (
              <Row
                key={event.id}
                event={event}
                names={names}
                onTarget={(target) => setFilter({ target })}
              />
            ))}
          </Rows>
        </>
      )}
      <ShowMore list={list} />
    </Page>
  );
}

export const AuditLogPage = () =>
  useOrganization().role === 'ADMIN' ? (
    <AuditLog />
  ) : (
    <Page title={strings.title}>
      <SettingsTabs />
      <NoAccess what={strings.noAccess} />
    </Page>
  );
