// When a code leads on, to whom, and with what in the address.
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import { type Problems, problemAt } from '../graphql/problems.ts';
import { newRule, type Routing, type Rule, utmNames } from './routing.ts';
import { RuleFields } from './rule-fields.tsx';

const maxRules = 50;

/** The list with one of its entries a place further up. */
function movedUp<Entry>(list: readonly Entry[], index: number): Entry[] {
  const [before, entry] = [list[index - 1], list[index]];
  if (before === undefined || entry === undefined) return [...list];
  return [...list.slice(0, index - 1), entry, before, ...list.slice(index + 1)];
}

export function RoutingFields({
  routing,
  problems,
  onChange,
}: {
  routing: Routing;
  problems: Problems | undefined;
  onChange: (routing: Routing) => void;
}) {
  const change = (changed: Partial<Routing>) => onChange({ ...routing, ...changed });
  const put = (rule: Rule) =>
    change({ rules: routing.rules.map((one) => (one.key === rule.key ? rule : one)) });
  const at = (path: string) => problemAt(problems, `routing.${path}`);
  const has = (...values: readonly unknown[]) => values.some(Boolean);
  const { validFrom, validUntil, scanLimit, fallbackUrl, passwordProtected, password } = routing;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        The first rule that fits a scan decides where it leads; if none fits, what is said above.
      </p>
      {routing.rules.length > 0 && (
        <ol className="grid gap-4">
          {routing.rules.map((rule, index) => (
            <li key={rule.key}>
              <RuleFields
                rule={rule}
                number={index + 1}
                at={(path) => at(path ? `rules.${index}.${path}` : `rules.${index}`)}
                onChange={put}
                onRaise={
                  index > 0 ? () => change({ rules: movedUp(routing.rules, index) }) : undefined
                }
                onRemove={() => change({ rules: routing.rules.filter((one) => one !== rule) })}
              />
            </li>
          ))}
        </ol>
      )}
      {routing.rules.length < maxRules && (
        <Button
          className="justify-self-start"
          onClick={() => change({ rules: [...routing.rules, newRule()] })}
        >
          Add a rule
        </Button>
      )}
      <Disclosure
        title="Limits and password"
        open={has(validFrom, validUntil, scanLimit, fallbackUrl, passwordProtected)}
        problem={['validFrom', 'validUntil', 'scanLimit', 'fallbackUrl', 'password']
          .map(at)
          .find(Boolean)}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Not before"
            type="datetime-local"
            step={1}
            value={validFrom}
            problem={at('validFrom')}
            onChange={({ target }) => change({ validFrom: target.value })}
          />
          <Field
            label="No longer from"
            type="datetime-local"
            step={1}
            value={validUntil}
            problem={at('validUntil')}
            onChange={({ target }) => change({ validUntil: target.value })}
          />
          <Field
            label="Most scans"
            type="number"
            min={1}
            value={scanLimit}
            hint="Of all since the code was made."
            problem={at('scanLimit')}
            onChange={({ target }) => change({ scanLimit: target.value })}
          />
          <Field
            label="Otherwise to"
            type="url"
            value={fallbackUrl}
            hint="Where scans go that are not led on; empty: to a page that says why."
            problem={at('fallbackUrl')}
            onChange={({ target }) => change({ fallbackUrl: target.value })}
          />
          <Field
            label={passwordProtected ? 'Another password for scans' : 'Password for scans'}
            type="password"
            autoComplete="new-password"
            value={password ?? ''}
            disabled={password === null}
            hint="Who scans is asked for it before they are led on. It is never shown again."
            problem={at('password')}
            onChange={({ target }) => change({ password: target.value })}
          />
          {passwordProtected && (
            <Checkbox
              checked={password === null}
              onChange={({ target }) => change({ password: target.checked ? null : '' })}
            >
              Remove the password
            </Checkbox>
          )}
        </div>
      </Disclosure>
      <Disclosure
        title="Campaign and query"
        open={has(...Object.values(routing.utm), !routing.forwardQuery)}
        problem={at('utm')}
      >
        <div className="grid gap-4">
          <Checkbox
            checked={routing.forwardQuery}
            onChange={({ target }) => change({ forwardQuery: target.checked })}
          >
            Pass on the query of the short link, such as ?lang=de
          </Checkbox>
          <div className="grid gap-4 sm:grid-cols-2">
            {utmNames.map((name) => (
              <Field
                key={name}
                label={`utm_${name}`}
                value={routing.utm[name]}
                maxLength={100}
                problem={at(`utm.${name}`)}
                onChange={({ target }) => change({ utm: { ...routing.utm, [name]: target.value } })}
              />
            ))}
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
