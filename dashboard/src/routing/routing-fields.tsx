// The form fields of smart redirects: rules, schedule, limit, password, campaign.
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import { UrlField } from '../components/form/url-field.tsx';
import { type Problems, problemAt } from '../graphql/problems.ts';
import { shownTimeZone, toIsoDateTime } from '../time/shown-time.ts';
import { zoneLabel } from '../time/zone-label.ts';
import { newRule, type Routing, type Rule, utmNames } from './routing.ts';
import { RuleFields } from './rule-fields.tsx';
import { routingStrings } from './strings.ts';

const { limits, query, rules } = routingStrings;

const maxRules = 50;

/** The list with one entry moved up by one. */
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
      <p className="text-sm text-muted">{rules.help}</p>
      {routing.rules.length > 0 && (
        <ol className="grid gap-4">
          {routing.rules.map((rule, index) => (
            <li key={rule.key}>
              <RuleFields
                rule={rule}
                number={index + 1}
                at={(path) => at(path ? `rules.${index}.${path}` : `rules.${index}`)}
                onChange={put}
                onMoveUp={
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
          {rules.add}
        </Button>
      )}
      <Disclosure
        title={limits.title}
        open={has(validFrom, validUntil, scanLimit, fallbackUrl, passwordProtected)}
        problem={['validFrom', 'validUntil', 'scanLimit', 'fallbackUrl', 'password']
          .map(at)
          .find(Boolean)}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={limits.starts}
            type="datetime-local"
            step={1}
            value={validFrom}
            hint={zoneLabel(shownTimeZone(), toIsoDateTime(validFrom))}
            problem={at('validFrom')}
            onChange={({ target }) => change({ validFrom: target.value })}
          />
          <Field
            label={limits.ends}
            type="datetime-local"
            step={1}
            value={validUntil}
            hint={zoneLabel(shownTimeZone(), toIsoDateTime(validUntil))}
            problem={at('validUntil')}
            onChange={({ target }) => change({ validUntil: target.value })}
          />
          <Field
            label={limits.scanLimit}
            type="number"
            min={1}
            value={scanLimit}
            hint={limits.scanLimitHint}
            problem={at('scanLimit')}
            onChange={({ target }) => change({ scanLimit: target.value })}
          />
          <UrlField
            label={limits.fallbackUrl}
            value={fallbackUrl}
            hint={limits.fallbackUrlHint}
            problem={at('fallbackUrl')}
            onChange={(url) => change({ fallbackUrl: url })}
          />
          <Field
            label={passwordProtected ? limits.changePassword : limits.password}
            type="password"
            autoComplete="new-password"
            value={password ?? ''}
            disabled={password === null}
            hint={limits.passwordHint}
            problem={at('password')}
            onChange={({ target }) => change({ password: target.value })}
          />
          {passwordProtected && (
            <Checkbox
              checked={password === null}
              onChange={({ target }) => change({ password: target.checked ? null : '' })}
            >
              {limits.removePassword}
            </Checkbox>
          )}
        </div>
      </Disclosure>
      <Disclosure
        title={query.title}
        open={has(...Object.values(routing.utm), !routing.forwardQuery)}
        problem={at('utm')}
      >
        <div className="grid gap-4">
          <Checkbox
            checked={routing.forwardQuery}
            onChange={({ target }) => change({ forwardQuery: target.checked })}
          >
            {query.forward}
          </Checkbox>
          <div className="grid gap-4 sm:grid-cols-2">
            {utmNames.map((name) => (
              <Field
                key={name}
                label={query.utm({ name })}
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
