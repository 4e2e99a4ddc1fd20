// API keys with what can be done to them.
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Moment } from '../components/text/moment.tsx';
import { Visible } from '../components/text/visible.tsx';
import type { ApiKeyRowFragment } from './api-keys.generated.ts';
import { permissionWords } from './permissions.ts';

function Status({ apiKey: { status, revokedAt } }: { apiKey: ApiKeyRowFragment }) {
  if (status === 'REVOKED') return <Badge tone="bad">revoked</Badge>;
  if (status === 'EXPIRED') return <Badge tone="plain">expired</Badge>;
  if (!revokedAt) return <Badge tone="good">active</Badge>;
  return (
    <>
      <Badge tone="warning">rotated</Badge>{' '}
      <span className="text-sm text-muted">
        works until <Moment at={revokedAt} withTime />
      </span>
    </>
  );
}

const Permissions = ({ permissions }: Pick<ApiKeyRowFragment, 'permissions'>) => (
  <details>
    <summary className="rounded-md whitespace-nowrap">
      {permissions.length === permissionWords.length ? 'All' : permissions.length}
    </summary>
    <ul className="mt-1 grid gap-0.5 text-muted">
      {permissionWords
        .filter(({ permission }) => permissions.includes(permission))
        .map(({ permission, words }) => (
          <li key={permission}>{words}</li>
        ))}
    </ul>
  </details>
);

export interface Action {
  name: string;
  run: () => void;
}

const head = 'px-4 py-2.5 text-left text-xs font-medium text-muted';
const cell = 'px-4 py-3 align-top';
/** Columns that a small screen has no room for. */
const onWide = 'hidden lg:table-cell';
const columns = [
  { name: 'Name', wide: false },
  { name: 'Key', wide: true },
  { name: 'Permissions', wide: true },
  { name: 'Created', wide: true },
  { name: 'Last used', wide: true },
  { name: 'Expires', wide: true },
  { name: 'Status', wide: false },
];

export function ApiKeyTable({
  apiKeys,
  actionsOf,
}: {
  apiKeys: readonly ApiKeyRowFragment[];
  /** What the person can do to a key; undefined: nothing to any. */
  actionsOf: ((apiKey: ApiKeyRowFragment) => readonly Action[]) | undefined;
}) {
  return (
    <section
      aria-label="API keys"
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
                <span className="sr-only">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {apiKeys.map((apiKey) => (
            <tr key={apiKey.id}>
              <th scope="row" className={`${cell} min-w-24 text-left font-medium break-words`}>
                <Visible text={apiKey.name} />
                <span className="block font-mono text-xs font-normal text-muted lg:hidden">
                  {apiKey.preview}
                </span>
              </th>
              <td className={`${cell} ${onWide} font-mono text-xs`}>{apiKey.preview}</td>
              <td className={`${cell} ${onWide}`}>
                <Permissions permissions={apiKey.permissions} />
              </td>
              <td className={`${cell} ${onWide}`}>
                <Moment at={apiKey.createdAt} />
                <span className="block text-muted">
                  {apiKey.createdBy?.name ?? 'someone who left'}
                </span>
              </td>
              <td className={`${cell} ${onWide}`}>
                {apiKey.lastUsedAt ? <Moment at={apiKey.lastUsedAt} /> : 'never'}
              </td>
              <td className={`${cell} ${onWide}`}>
                {apiKey.expiresAt ? <Moment at={apiKey.expiresAt} /> : 'never'}
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
                        aria-label={`${name} ${apiKey.name}`}
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
