// An entry of an audit log, or of the activity of an account.
import { DateTime } from '../components/text/date-time.tsx';
import { changesIn, isByProvider, targetOf } from './audit-changes.ts';
import type { AuditEntryFragment } from './audit-log.generated.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.auditLog;

interface AuditEntryProps {
  event: AuditEntryFragment;
  names: ReadonlyMap<string, string>;
  /** Shows only entries about the object; without it, its ID is not shown. */
  onTarget?: (id: string) => void;
}

export function AuditEntry({ event, names, onTarget }: AuditEntryProps) {
  const { action, actor, address, apiKeyId, createdAt, details, targetId, targets, userId } = event;
  const nameOf = (id: string) => actor?.name ?? names.get(id) ?? id;
  const who = apiKeyId
    ? strings.apiKey({ name: nameOf(apiKeyId) })
    : userId
      ? nameOf(userId)
      : isByProvider(details)
        ? strings.identityProvider
        : strings.nobody;
  const isOwn = targetId !== null && targetId === userId;
  const target = isOwn ? undefined : (targetOf(targets) ?? names.get(targetId ?? ''));
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
        {targetId && onTarget && (
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
