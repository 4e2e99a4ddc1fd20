// One rule: whom it fits, where it leads them.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Choices } from '../components/form/choices.tsx';
import { Field } from '../components/form/field.tsx';
import { HoursFields } from './hours-fields.tsx';
import { devices, operatingSystems, type Rule } from './routing.ts';
import { TargetFields } from './target-fields.tsx';

export function RuleFields({
  rule,
  number,
  at,
  onChange,
  onRaise,
  onRemove,
}: {
  rule: Rule;
  number: number;
  /** What is wrong at a path within the rule. */
  at: (path: string) => string | undefined;
  onChange: (rule: Rule) => void;
  onRaise: (() => void) | undefined;
  onRemove: () => void;
}) {
  const change = (changed: Partial<Rule>) => onChange({ ...rule, ...changed });
  const isSomebody =
    rule.countries !== '' ||
    rule.languages !== '' ||
    rule.devices.length + rule.operatingSystems.length > 0 ||
    rule.hours !== null;
  return (
    <fieldset className="grid gap-4 rounded-xl border border-line p-4">
      <legend className="px-1 text-sm font-semibold">Rule {number}</legend>
      <Field
        label={`Name of rule ${number}`}
        value={rule.name}
        maxLength={maxName}
        placeholder="Germans on phones"
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
        title={isSomebody ? 'Only for some' : 'For everybody'}
        open={isSomebody}
        problem={at('when')}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Countries"
            value={rule.countries}
            placeholder="DE, AT, CH"
            hint="Two letters each."
            problem={at('when.countries')}
            onChange={({ target }) => change({ countries: target.value })}
          />
          <Field
            label="Languages"
            value={rule.languages}
            placeholder="de, pt-BR"
            hint="The one that the browser puts first."
            problem={at('when.languages')}
            onChange={({ target }) => change({ languages: target.value })}
          />
        </div>
        <Choices
          label="Devices"
          labels={devices}
          chosen={rule.devices}
          problem={at('when.devices')}
          onChange={(chosen) => change({ devices: chosen })}
        />
        <Choices
          label="Systems"
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
        {onRaise && (
          <Button look="quiet" aria-label={`Move up rule ${number}`} onClick={onRaise}>
            Move up
          </Button>
        )}
        <Button look="quiet" aria-label={`Remove rule ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
