// A row of the list of QR codes.
import { Link } from '@tanstack/react-router';
import { lazy, memo, type ReactNode, Suspense } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { LazyImage } from '../../../components/lazy-image.tsx';
import { DateTime } from '../../../components/text/date-time.tsx';
import { Visible } from '../../../components/text/visible.tsx';
import { loadChunk } from '../../../graphql/reachability.ts';
import { type Column, columns, statusTones } from '../../options.ts';
import type { QrCodeRowFragment } from '../../qr-codes.generated.ts';
import { sameOriginUrl } from '../../same-origin.ts';
import type { SelectedCode } from '../../selection.ts';
import type { Density } from '../preferences.ts';
import { qrCodeListStrings } from '../strings.ts';
import { CopyLink } from './copy-link.tsx';
import { Destination } from './destination.tsx';

const RowMenu = lazy(async () => ({
  default: (await loadChunk(() => import('./row-menu.tsx'))).RowMenu,
}));

const { row: strings, columns: names, statuses, types } = qrCodeListStrings;

/** Moves the focus to the checkbox above or below. */
function focusNeighbor(box: HTMLInputElement, key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return false;
  const boxes = [
    ...(box.closest('tbody')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
  ];
  boxes[boxes.indexOf(box) + step]?.focus();
  return true;
}

function Value({
  column,
  code: { id, totalScans, lastScannedAt, createdAt, updatedAt, routing },
  slug,
}: {
  column: Column;
  code: QrCodeRowFragment;
  slug: string;
}) {
  const at = {
    lastScanned: lastScannedAt,
    created: createdAt,
    updated: updatedAt,
    expires: routing?.validUntil,
  };
  if (column === 'scans') {
    return (
      <Link
        to="/organizations/$slug/analytics"
        params={{ slug }}
        search={{ code: id }}
        className="whitespace-nowrap underline hover:text-ink"
      >
        {strings.scans({ count: totalScans })}
      </Link>
    );
  }
  const time = at[column];
  return (
    <>
      <span className="@2xl:sr-only">{names[column]} </span>
      {time ? <DateTime at={time} /> : strings.never}
    </>
  );
}

const Cell = ({ isFirst, children }: { isFirst: boolean; children: ReactNode }) => (
  <td
    className={`order-last p-0 text-xs text-muted @2xl:order-none @2xl:ml-0 @2xl:text-right ${isFirst ? 'ml-[calc(2.25rem+var(--picture))]' : ''}`}
  >
    {children}
  </td>
);

interface CodeRowProps {
  code: QrCodeRowFragment;
  slug: string;
  mayWrite: boolean;
  /** With spaces between, so that rows can be compared. */
  columns: string;
  density: Density;
  /** The classes that lay out its cells. */
  grid: string;
  selected: boolean;
  onSelect: (code: SelectedCode, on: boolean, isRange: boolean) => void;
  onTag: (tag: string) => void;
}

/** What is far from the window is neither laid out nor painted. */
const skipped = '[content-visibility:auto] [contain-intrinsic-block-size:auto_6rem]';

export const CodeRow = memo(function CodeRow({
  code,
  slug,
  mayWrite,
  columns: shown,
  density,
  grid,
  selected,
  onSelect,
  onTag,
}: CodeRowProps) {
  const { id, name, status, shortUrl } = code;
  const isCompact = density === 'compact';
  return (
    <tr
      data-code={id}
      className={`flex flex-wrap items-center gap-y-1 ${skipped} ${grid} ${isCompact ? 'py-1.5' : 'py-3'} ${selected ? 'bg-accent-soft' : ''}`}
    >
      <td className="flex size-6 items-center p-0">
        {mayWrite && (
          <input
            type="checkbox"
            aria-label={strings.select({ name })}
            checked={selected}
            // Change events have no shiftKey; click events do, from the keyboard too.
            onChange={() => undefined}
            onClick={({ currentTarget, shiftKey }) =>
              onSelect({ id, name }, currentTarget.checked, shiftKey)
            }
            onKeyDown={(event) => {
              if (focusNeighbor(event.currentTarget, event.key)) event.preventDefault();
            }}
            className="size-4 accent-accent"
          />
        )}
      </td>
      <td className="p-0">
        <LazyImage
          src={sameOriginUrl(code.drawing)}
          className="size-(--picture) rounded-lg border border-line bg-white"
        />
      </td>
      <th scope="row" className="min-w-0 flex-1 p-0 text-left font-normal">
        <span className="flex flex-wrap items-center gap-x-2">
          <Link
            to="/organizations/$slug/qr-codes/$code"
            params={{ slug, code: id }}
            title={name}
            className="min-w-0 truncate font-medium hover:underline"
          >
            <Visible text={name} />
          </Link>
          <Badge tone={statusTones[status]}>{statuses[status]}</Badge>
        </span>
        <span className="flex flex-wrap items-center gap-x-1 text-sm text-muted">
          <span className="truncate">{shortUrl.replace(/^https?:\/\//, '')}</span>
          <CopyLink name={name} url={shortUrl} />
          {'url' in code.content && <Destination url={code.content.url} />}
        </span>
        {!isCompact && <Details code={code} onTag={onTag} />}
      </th>
      {columns
        .filter((column) => shown.split(' ').includes(column))
        .map((column, index) => (
          <Cell key={column} isFirst={index === 0}>
            <Value column={column} code={code} slug={slug} />
          </Cell>
        ))}
      <td className="p-0">
        <Suspense fallback={<span className="block size-10" />}>
          <RowMenu code={code} mayWrite={mayWrite} />
        </Suspense>
      </td>
    </tr>
  );
});

/** Its type, folder and tags. */
const Details = ({
  code: { type, folder, tags },
  onTag,
}: {
  code: QrCodeRowFragment;
  onTag: (tag: string) => void;
}) => (
  <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
    <span>{types[type]}</span>
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
  </span>
);
