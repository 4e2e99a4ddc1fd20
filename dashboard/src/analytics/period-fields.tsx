// Chooses the period, how the timeline groups it, and what it is compared with.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { optionOf } from '../components/text/labels.ts';
import type { Problems } from '../graphql/problems.ts';
import type { ComparedPeriod } from '../schema-types.generated.ts';
import { type Period, type PeriodSearch, ranges } from './period.ts';
import { analyticsStrings } from './strings.ts';

const { period: strings, compare: comparison } = analyticsStrings;

export function PeriodFields({
  period,
  compare,
  problems,
  onChange,
  onCompare,
}: {
  period: Period;
  compare: ComparedPeriod | null;
  problems: Problems | undefined;
  onChange: (search: PeriodSearch) => void;
  onCompare: (compare: ComparedPeriod | null) => void;
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
      <Select
        label={comparison.label}
        value={compare ?? ''}
        onChange={({ target }) => onCompare(optionOf(comparison.options, target.value))}
      >
        <option value="">{comparison.none}</option>
        <Options labels={comparison.options} />
      </Select>
    </div>
  );
}
