// Hours of the day by the clocks of a place.
import { useId } from 'react';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Choices } from '../components/form/choices.tsx';
import { Field } from '../components/form/field.tsx';
import { type Hours, weekdays } from './routing.ts';

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

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
      <Checkbox
        checked={hours !== null}
        onChange={({ target }) =>
          onChange(target.checked ? { from: '08:00', to: '18:00', timeZone, days: [] } : null)
        }
      >
        At certain hours
      </Checkbox>
      {hours && (
        <>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field
              label="From"
              value={hours.from}
              placeholder="08:00"
              problem={at('from')}
              onChange={({ target }) => change({ from: target.value })}
            />
            <Field
              label="Until"
              value={hours.to}
              placeholder="24:00"
              problem={at('to')}
              onChange={({ target }) => change({ to: target.value })}
            />
            <Field
              label="Time zone"
              value={hours.timeZone}
              list={zones}
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
            label="Days; none ticked: every day"
            labels={weekdays}
            chosen={hours.days}
            problem={at('days')}
            onChange={(days) => change({ days })}
          />
        </>
      )}
    </div>
  );
}
