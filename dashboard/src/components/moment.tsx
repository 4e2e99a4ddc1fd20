// A moment as a date, whole in its title.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} title={whole.format(new Date(at))} className="whitespace-nowrap">
    {day.format(new Date(at))}
  </time>
);
