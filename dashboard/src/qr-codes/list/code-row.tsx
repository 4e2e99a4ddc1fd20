// A row of the list of QR codes.
import { Link } from '@tanstack/react-router';
import { Badge } from '../../components/badge.tsx';
import { DateTime } from '../../components/text/date-time.tsx';
import { Visible } from '../../components/text/visible.tsx';
import { statusTones } from '../options.ts';
import type { QrCodeRowFragment } from '../qr-codes.generated.ts';
import { sameOriginUrl } from '../same-origin.ts';
import { RowActions } from './row-actions.tsx';
import { qrCodeListStrings } from './strings.ts';

const { row: strings, statuses, types } = qrCodeListStrings;

/** Moves the focus to the checkbox above or below. */
function focusNeighbor(box: HTMLInputElement, key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const boxes = [
    ...(box.closest('ul')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
  ];
  boxes[boxes.indexOf(box) + step]?.focus();
  return true;
}

export function CodeRow({
  code,
  slug,
  mayWrite,
  selected,
  onSelect,
  onTag,
}: {
  code: QrCodeRowFragment;
  slug: string;
  mayWrite: boolean;
  selected: boolean;
  onSelect: (on: boolean, isRange: boolean) => void;
  onTag: (tag: string) => void;
}) {
  const { id, name, folder, tags, status, shortUrl } = code;
  return (
    <li
      className={`grid grid-cols-[auto_auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 px-4 py-3 first:rounded-t-2xl last:rounded-b-2xl sm:grid-cols-[auto_auto_minmax(0,1fr)_auto_auto] ${selected ? 'bg-accent-soft' : ''}`}
    >
      <span className="-ml-1 flex size-6 items-center justify-center">
        {mayWrite && (
          <input
            type="checkbox"
            aria-label={strings.select({ name })}
            checked={selected}
            // Change events have no shiftKey; click events do, from the keyboard too.
            onChange={() => undefined}
            onClick={({ currentTarget, shiftKey }) => onSelect(currentTarget.checked, shiftKey)}
            onKeyDown={(event) => {
              if (focusNeighbor(event.currentTarget, event.key)) event.preventDefault();
            }}
            className="size-4 accent-accent"
          />
        )}
      </span>
      <img
        src={sameOriginUrl(code.drawing)}
        alt=""
        loading="lazy"
        className="size-14 rounded-lg border border-line bg-white"
      />
      <div className="min-w-0">
        <Link
          to="/organizations/$slug/qr-codes/$code"
          params={{ slug, code: id }}
          title={name}
          className="block truncate font-medium hover:underline"
        >
          <Visible text={name} />
        </Link>
        <p className="truncate text-sm text-muted">{shortUrl.replace(/^https?:\/\//, '')}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
          <span>{types[code.type]}</span>
          {folder && (
            <span className="max-w-48 truncate">
              {strings.inFolder} <Visible text={folder.name} />
            </span>
          )}
          {tags.slice(0, 4).map((tag) => (
            <button
              key={tag}
              type="button"
              title={strings.filterByTag({ tag })}
              onClick={() => onTag(tag)}
              className="max-w-40 truncate rounded bg-sunken px-1.5 py-0.5 hover:text-ink hover:underline"
            >
              <Visible text={tag} />
            </button>
          ))}
          {tags.length > 4 && <span title={tags.slice(4).join(', ')}>+{tags.length - 4}</span>}
        </p>
      </div>
      <div className="col-span-2 col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted sm:col-span-1 sm:col-start-auto sm:grid sm:justify-items-end">
        <Badge tone={statusTones[status]}>{statuses[status]}</Badge>
        <Link
          to="/organizations/$slug/analytics"
          params={{ slug }}
          search={{ code: id }}
          className="whitespace-nowrap underline hover:text-ink"
        >
          {strings.scans({ count: code.totalScans })}
        </Link>
        <span className="text-xs">
          <DateTime at={code.createdAt} />
        </span>
      </div>
      <RowActions code={code} mayWrite={mayWrite} />
    </li>
  );
}
