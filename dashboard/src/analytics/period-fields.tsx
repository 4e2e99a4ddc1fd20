// Chooses the period and how the timeline groups it.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import type { Problems } from '../graphql/problems.ts';
import { type Period, type PeriodSearch, ranges } from './period.ts';
import { analyticsStrings } from './strings.ts';

const strings = analyticsStrings.period;

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
  const rangeProblem =
    problems?.fields.startDate || problems?.fields.endDate ? strings.wrong : undefined;
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Select
        label={strings.label}
        value={days ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? { from, to } : { days: Number(target.value) })
        }
      >
        {ranges.map((range) => (
          <option key={range} value={range}>
            {strings.lastDays[range]}
          </option>
        ))}
        <option value="">{strings.custom}</option>
      </Select>
      {days === null && (
        <>
          <Field
            label={strings.start}
            type="date"
            value={from}
            max={to}
            required
            problem={rangeProblem}
            onChange={({ target }) =>
              target.value && onChange({ from: target.value, to, interval })
            }
          />
          <Field
            label={strings.end}
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
        label={strings.groupBy}
        value={interval}
        problem={problems?.fields.interval}
        onChange={({ target }) => {
          const chosen = optionOf(strings.intervals, target.value);
          const range = days === null ? { from, to } : { days };
          onChange(chosen ? { ...range, interval: chosen } : range);
        }}
      >
        <Options labels={strings.intervals} />
      </Select>
    </div>
  );
}
