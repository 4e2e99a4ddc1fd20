// What was done in the organization, by whom.
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows, ShowMore } from '../components/list.tsx';
import { Page } from '../components/page.tsx';
import { Moment } from '../components/text/moment.tsx';
import { counted } from '../components/text/plural.ts';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import { NotForYou } from '../shell/not-for-you.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ActorsDocument, AuditLogDocument, type AuditLogQuery } from './audit-log.generated.ts';
import { SettingsTabs } from './settings-tabs.tsx';

type Event = NonNullable<AuditLogQuery['organization']>['auditLog']['nodes'][number];

/** The name of a mutation in words: `createQrCode` is `Create QR code`. */
function inWords(action: string): string {
  const words = action
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\bqr\b/, 'QR')
    .replace(/\bapi\b/, 'API');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const hasDetails = (details: unknown): details is object =>
  typeof details === 'object' && details !== null && Object.keys(details).length > 0;

function Row({ event, names }: { event: Event; names: ReadonlyMap<string, string> }) {
  const named = (id: string) => names.get(id) ?? id;
  const who = event.apiKeyId
    ? `the key ${named(event.apiKeyId)}`
    : event.userId
      ? named(event.userId)
      : 'nobody';
  return (
    <li className="grid gap-1 px-4 py-3 text-sm">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{inWords(event.action)}</span>
        <span className="text-muted">
          <Moment at={event.createdAt} withTime />
        </span>
      </p>
      <p className="text-muted wrap-anywhere">
        by {who}, from {event.address}
        {event.targetId && (
          <>
            , to{' '}
            {names.get(event.targetId) ?? (
              <code className="font-mono text-xs">{event.targetId}</code>
            )}
          </>
        )}
      </p>
      {hasDetails(event.details) && (
        <details>
          <summary className="w-fit rounded-md text-muted">What was changed</summary>
          <pre className="mt-2 rounded-lg bg-sunken p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
            {JSON.stringify(event.details, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}

function AuditLog() {
  const { id: organization } = useOrganization();
  const list = useList(AuditLogDocument, { organization }, (data) => data.organization?.auditLog);
  const [{ data }] = useQuery({ query: ActorsDocument, variables: { organization } });
  const known = data?.organization;
  const names = new Map([
    ...(known?.members.nodes.map(({ user }) => [user.id, user.name] as const) ?? []),
    ...(known?.apiKeys.nodes.map(({ id, name }) => [id, name] as const) ?? []),
  ]);
  return (
    <Page
      title="Audit log"
      intro="Every change, newest first. Nobody can alter it."
      actions={
        <a
          href={`/api/v1/organizations/${organization}/audit-log/export?${new URLSearchParams(spreadsheetOptions())}`}
          download
          className={buttonClass()}
        >
          Download CSV
        </a>
      }
    >
      <SettingsTabs />
      <ProblemNote problems={list.error && problemsOf(list.error)} />
      {list.nodes && (
        <>
          <p role="status" className="text-sm text-muted">
            {counted(list.totalCount, 'entry', 'entries')}
          </p>
          <Rows>
            {list.nodes.map((event) => (
              <Row key={event.id} event={event} names={names} />
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
    <Page title="Audit log">
      <SettingsTabs />
      <NotForYou what="Changes" />
    </Page>
  );
