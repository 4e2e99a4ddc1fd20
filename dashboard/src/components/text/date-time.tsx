// A date, optionally with its time; the full date and time are in its tooltip.
const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const dateTimeFormat = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'short',
});
const fullFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

export const DateTime = ({ at, withTime = false }: { at: string; withTime?: boolean }) => (
  <time dateTime={at} title={fullFormat.format(new Date(at))} className="whitespace-nowrap">
    {(withTime ? dateTimeFormat : dateFormat).format(new Date(at))}
  </time>
);
