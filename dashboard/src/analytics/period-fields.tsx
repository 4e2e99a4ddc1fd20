// Which days are looked at, and what a point of the timeline stands for.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import type { Problems } from '../graphql/problems.ts';
import { intervals, type Period, type PeriodSearch, ranges } from './period.ts';

export function PeriodFields({
  period,
  problems,
  onChange,
}: {
  period: Period;
  problems: Problems | undefined;
  onChange: (search: PeriodSearch) => void;
}) {
  const { from, to, days, interval } = period;
  const wrong =
    problems?.fields.startDate || problems?.fields.endDate
      ? 'Must not be after the last day, and at most 5 years before it.'
      : undefined;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Select
        label="Period"
        value={days ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? { from, to } : { days: Number(target.value) })
        }
      >
        {ranges.map((range) => (
          <option key={range.days} value={range.days}>
            {range.words}
          </option>
        ))}
        <option value="">From one day to another</option>
      </Select>
      {days === null && (
        <>
          <Field
            label="First day"
            type="date"
            value={from}
            max={to}
            required
            problem={wrong}
            onChange={({ target }) =>
              target.value && onChange({ from: target.value, to, interval })
            }
          />
          <Field
            label="Last day"
            type="date"
            value={to}
            min={from}
            required
            onChange={({ target }) =>
              target.value && onChange({ from, to: target.value, interval })
            }
          />
        </>
      )}
      <Select
        label="Points"
        value={interval}
        problem={problems?.fields.interval}
        onChange={({ target }) => {
          const chosen = optionOf(intervals, target.value);
          const range = days === null ? { from, to } : { days };
          onChange(chosen ? { ...range, interval: chosen } : range);
        }}
      >
        <Options labels={intervals} />
      </Select>
    </div>
  );
}
