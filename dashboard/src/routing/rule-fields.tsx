// The form fields of one rule: name, destination, conditions.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Choices } from '../components/form/choices.tsx';
import { Field } from '../components/form/field.tsx';
import { componentStrings } from '../components/strings.ts';
import { countryName } from './country/country-names.ts';
import { CountryPicker } from './country/country-picker.tsx';
import { HoursFields } from './hours-fields.tsx';
import type { Rule } from './routing.ts';
import { routingStrings } from './strings.ts';
import { TargetFields } from './target-fields.tsx';

const { devices, operatingSystems, rules: strings } = routingStrings;

/** A short text for each condition of a rule. */
const conditionsOf = (rule: Rule): string[] =>
  [
    rule.devices.map((device) => devices[device]).join(', '),
    rule.operatingSystems.map((system) => operatingSystems[system]).join(', '),
    rule.countries.map(countryName).join(', '),
    rule.languages,
    rule.hours ? strings.certainTimes : '',
  ].filter(Boolean);

export function RuleFields({
  rule,
  number,
  at,
  onChange,
  onMoveUp,
  onRemove,
}: {
  rule: Rule;
  number: number;
  /** The problem at a path within the rule. */
  at: (path: string) => string | undefined;
  onChange: (rule: Rule) => void;
  onMoveUp: (() => void) | undefined;
  onRemove: () => void;
}) {
  const change = (changed: Partial<Rule>) => onChange({ ...rule, ...changed });
  const conditions = conditionsOf(rule);
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line p-4">
      <legend className="px-1 text-sm font-semibold">{strings.title({ rule: number })}</legend>
      <Field
        label={strings.name({ rule: number })}
        value={rule.name}
        maxLength={maxName}
        placeholder={strings.nameExample}
        problem={at('name')}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TargetFields
        targets={rule.targets}
        rule={number}
        at={(path) => at(`targets${path}`)}
        onChange={(targets) => change({ targets })}
      />
      <Disclosure
        title={conditions.length > 0 ? strings.appliesTo({ conditions }) : strings.everyone}
        open={conditions.length > 0}
        problem={at('when')}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <CountryPicker
            label={strings.countries}
            chosen={rule.countries}
            problem={at('when.countries')}
            onChange={(countries) => change({ countries })}
          />
          <Field
            label={strings.languages}
            value={rule.languages}
            placeholder={strings.languagesExample}
            hint={strings.languagesHint}
            problem={at('when.languages')}
            onChange={({ target }) => change({ languages: target.value })}
          />
        </div>
        <Choices
          label={strings.devices}
          labels={devices}
          chosen={rule.devices}
          problem={at('when.devices')}
          onChange={(chosen) => change({ devices: chosen })}
        />
        <Choices
          label={strings.operatingSystems}
          labels={operatingSystems}
          chosen={rule.operatingSystems}
          problem={at('when.operatingSystems')}
          onChange={(chosen) => change({ operatingSystems: chosen })}
        />
        <HoursFields
          hours={rule.hours}
          at={(path) => at(`when.hours.${path}`)}
          onChange={(hours) => change({ hours })}
        />
      </Disclosure>
      <div className="flex flex-wrap gap-2">
        {onMoveUp && (
          <Button look="quiet" aria-label={strings.moveRuleUp({ rule: number })} onClick={onMoveUp}>
            {strings.moveUp}
          </Button>
        )}
        <Button look="quiet" aria-label={strings.removeRule({ rule: number })} onClick={onRemove}>
          {componentStrings.buttons.remove}
        </Button>
      </div>
    </fieldset>
  );
}
