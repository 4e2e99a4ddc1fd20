// A moment as a date, with its time if that matters, whole in its title.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const withTimes = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

export const Moment = ({ at, withTime = false }: { at: string; withTime?: boolean }) => (
  <time dateTime={at} title={whole.format(new Date(at))} className="whitespace-nowrap">
    {(withTime ? withTimes : day).format(new Date(at))}
  </time>
);
