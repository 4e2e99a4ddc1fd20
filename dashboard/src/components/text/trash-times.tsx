// When something was deleted, and when it is deleted forever.

import { componentStrings } from '../strings.ts';
import { DateTime } from './date-time.tsx';

const strings = componentStrings.trash;

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
