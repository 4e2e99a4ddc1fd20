// When something was deleted, and when it is deleted forever.
import { DateTime } from '../components/text/date-time.tsx';
import { trashStrings as strings } from './strings.ts';

export const TrashTimes = ({
  deletedAt,
  purgeAt,
}: {
  deletedAt: string | null;
  purgeAt: string | null;
}) => (
  <span className="text-sm text-muted">
    {deletedAt && (
      <>
        {strings.deleted} <DateTime at={deletedAt} />
      </>
    )}
    {purgeAt && (
      <>
        {', '}
        {strings.purged} <DateTime at={purgeAt} />
      </>
    )}
  </span>
);
