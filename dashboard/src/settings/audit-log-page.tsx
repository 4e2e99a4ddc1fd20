// The audit log: who changed what, and when.
import { useState } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { NoAccess } from '../shell/no-access.tsx';
import { useOrganization } from '../shell/organization.ts';
import { AuditEntry } from './audit-entry.tsx';
import { type AuditFilter, AuditFilters, filterOf } from './audit-filters.tsx';
import { ActorsDocument, AuditLogDocument } from './audit-log.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.auditLog;

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
      {!list.nodes && !list.error && <SkeletonRows count={8} row="h-20" />}
      {list.nodes && (
        <>
          <p role="status" className="text-sm text-muted">
            {strings.entries({ count: list.totalCount })}
          </p>
          <Rows>
            {list.nodes.map((event) => (
              <AuditEntry
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
