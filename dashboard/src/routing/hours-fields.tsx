// The times of day and the days on which a rule applies.
import { useId } from 'react';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Choices } from '../components/form/choices.tsx';
import { Field } from '../components/form/field.tsx';
import type { Weekday } from '../schema-types.generated.ts';
import { shownTimeZone } from '../time/shown-time.ts';
import { zoneLabel } from '../time/zone-label.ts';
import type { Hours } from './routing.ts';
import { routingStrings } from './strings.ts';

const strings = routingStrings.hours;

const workdays: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI'];
const weekend: readonly Weekday[] = ['SAT', 'SUN'];

const presets: readonly (Omit<Hours, 'timeZone'> & { name: string })[] = [
  { name: strings.businessHours, from: '09:00', to: '17:00', days: workdays },
  { name: strings.lunch, from: '11:30', to: '14:00', days: [] },
  { name: strings.evenings, from: '17:00', to: '23:00', days: [] },
  { name: strings.weekends, from: '00:00', to: '24:00', days: weekend },
];

export function HoursFields({
  hours,
  at,
  onChange,
}: {
  hours: Hours | null;
  at: (path: string) => string | undefined;
  onChange: (hours: Hours | null) => void;
}) {
  const zones = useId();
  const change = (changed: Partial<Hours>) => {
    if (hours) onChange({ ...hours, ...changed });
  };
  return (
    <div className="grid gap-4">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1.5 text-sm font-medium">{strings.presets}</legend>
        {presets.map(({ name, ...times }) => (
          <Button
            key={name}
            onClick={() => onChange({ ...times, timeZone: hours?.timeZone ?? shownTimeZone() })}
          >
            {name}
          </Button>
        ))}
      </fieldset>
      <Checkbox
        checked={hours !== null}
        onChange={({ target }) =>
          onChange(
            target.checked
              ? { from: '08:00', to: '18:00', timeZone: shownTimeZone(), days: [] }
              : null,
          )
        }
      >
        {strings.enable}
      </Checkbox>
      {hours && (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field
              label={strings.from}
              value={hours.from}
              placeholder="08:00"
              problem={at('from')}
              onChange={({ target }) => change({ from: target.value })}
            />
            <Field
              label={strings.until}
              value={hours.to}
              placeholder="24:00"
              problem={at('to')}
              onChange={({ target }) => change({ to: target.value })}
            />
            <Field
              label={strings.timeZone}
              value={hours.timeZone}
              list={zones}
              hint={zoneLabel(hours.timeZone)}
              problem={at('timeZone')}
              onChange={({ target }) => change({ timeZone: target.value })}
            />
            <datalist id={zones}>
              {Intl.supportedValuesOf('timeZone').map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </div>
          <Choices
            label={strings.days}
            labels={strings.weekdays}
            chosen={hours.days}
            problem={at('days')}
            onChange={(days) => change({ days })}
          />
        </>
      )}
    </div>
  );
}
