// A date, optionally with its time; the full date and time are in its tooltip.
import { formatTime } from '../../time/shown-time.ts';

export const DateTime = ({ at, withTime = false }: { at: string; withTime?: boolean }) => (
  <time dateTime={at} title={formatTime(at, 'full')} className="whitespace-nowrap">
    {formatTime(at, withTime ? 'dateTime' : 'date')}
  </time>
);
