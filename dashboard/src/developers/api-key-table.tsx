// The table of API keys, with the actions on each.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { DateTime } from '../components/text/date-time.tsx';
import { Visible } from '../components/text/visible.tsx';
import type { ApiKeyRowFragment } from './api-keys.generated.ts';
import { developerStrings } from './strings.ts';
import { ApiKeyUsage } from './usage.tsx';

const { permissions: permissionLabels, status: statusStrings, table: strings } = developerStrings;

function Status({ apiKey: { status, revokedAt } }: { apiKey: ApiKeyRowFragment }) {
  if (status === 'REVOKED') return <Badge tone="bad">{statusStrings.revoked}</Badge>;
  if (status === 'EXPIRED') return <Badge tone="plain">{statusStrings.expired}</Badge>;
  if (!revokedAt) return <Badge tone="good">{statusStrings.active}</Badge>;
  return (
    <>
      <Badge tone="warning">{statusStrings.rotated}</Badge>{' '}
      <span className="text-sm text-muted">
        {statusStrings.worksUntil} <DateTime at={revokedAt} withTime />
      </span>
    </>
  );
}

const Permissions = ({ permissions }: Pick<ApiKeyRowFragment, 'permissions'>) => (
  <details>
    <summary className="rounded-md whitespace-nowrap">
      {permissions.length === Object.keys(permissionLabels).length
        ? strings.allPermissions
        : permissions.length}
    </summary>
    <ul className="mt-1 grid gap-0.5 text-muted">
      {permissions.map((permission) => (
        <li key={permission}>{permissionLabels[permission]}</li>
      ))}
    </ul>
  </details>
);

const ownerOf = ({ serviceAccount, createdBy }: ApiKeyRowFragment): string =>
  serviceAccount ? strings.serviceAccount : (createdBy?.name ?? strings.formerMember);

const Limits = ({ apiKey: { test, folderIds } }: { apiKey: ApiKeyRowFragment }) =>
  (test || folderIds) && (
    <span className="mt-1 flex flex-wrap gap-1">
      {test && <Badge tone="plain">{strings.test}</Badge>}
      {folderIds && <Badge tone="plain">{strings.folders({ count: folderIds.length })}</Badge>}
    </span>
  );

export interface Action {
  name: string;
  run: () => void;
}

const head = 'px-4 py-2.5 text-left text-xs font-medium text-muted';
const cell = 'px-4 py-3 align-top';
/** Hides a column on small screens. */
const onWide = 'hidden lg:table-cell';
const columns = [
  { name: strings.name, wide: false },
  { name: strings.key, wide: true },
  { name: strings.permissions, wide: true },
  { name: strings.created, wide: true },
  { name: strings.lastUsed, wide: true },
  { name: strings.requests, wide: true },
  { name: strings.expires, wide: true },
  { name: strings.status, wide: false },
];

export function ApiKeyTable({
  apiKeys,
  actionsOf,
}: {
  apiKeys: readonly ApiKeyRowFragment[];
  /** The actions on a key; undefined for people who cannot edit keys. */
  actionsOf: ((apiKey: ApiKeyRowFragment) => readonly Action[]) | undefined;
}) {
  return (
    <section
      aria-label={developerStrings.apiKeys}
      className="overflow-x-auto rounded-2xl border border-line bg-surface"
    >
      <table className="w-full text-sm">
        <thead className="border-b border-line">
          <tr>
            {columns.map(({ name, wide }) => (
              <th key={name} scope="col" className={`${head} ${wide ? onWide : ''}`}>
                {name}
              </th>
            ))}
            {actionsOf && (
              <th scope="col" className={head}>
                <span className="sr-only">{strings.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {apiKeys.map((apiKey) => (
            <tr key={apiKey.id}>
              <th scope="row" className={`${cell} min-w-24 text-left font-medium break-words`}>
                <Visible text={apiKey.name} />
                <Limits apiKey={apiKey} />
                <span className="block font-mono text-xs font-normal text-muted lg:hidden">
                  {apiKey.preview}
                </span>
                <span className="mt-1 grid gap-0.5 text-xs font-normal lg:hidden">
                  <ApiKeyUsage usage={apiKey.usage} />
                  <span className="text-muted">{apiKey.lastAddress}</span>
                </span>
              </th>
              <td className={`${cell} ${onWide} font-mono text-xs`}>{apiKey.preview}</td>
              <td className={`${cell} ${onWide}`}>
                <Permissions permissions={apiKey.permissions} />
              </td>
              <td className={`${cell} ${onWide}`}>
                <DateTime at={apiKey.createdAt} />
                <span className="block text-muted">{ownerOf(apiKey)}</span>
              </td>
              <td className={`${cell} ${onWide}`}>
                {apiKey.lastUsedAt ? <DateTime at={apiKey.lastUsedAt} /> : strings.never}
                <span className="block text-muted">{apiKey.lastAddress}</span>
              </td>
              <td className={`${cell} ${onWide}`}>
                <ApiKeyUsage usage={apiKey.usage} />
              </td>
              <td className={`${cell} ${onWide}`}>
                {apiKey.expiresAt ? <DateTime at={apiKey.expiresAt} /> : strings.never}
              </td>
              <td className={cell}>
                <Status apiKey={apiKey} />
              </td>
              {actionsOf && (
                <td className="p-2 align-top">
                  <span className="flex flex-wrap justify-end">
                    {actionsOf(apiKey).map(({ name, run }) => (
                      <Button
                        key={name}
                        look="small"
                        aria-label={strings.actionOn({ action: name, name: apiKey.name })}
                        onClick={run}
                      >
                        {name}
                      </Button>
                    ))}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
