// Filters of the audit log: who, what, about what, and when.
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { settingsStrings } from './strings.ts';

const { actions, filters: strings } = settingsStrings.auditLog;

/** Empty values match everything; dates are days in the time zone of the browser, both included. */
export interface AuditFilter {
  who?: string;
  action?: string;
  /** ID of what was changed. */
  target?: string;
  since?: string;
  until?: string;
}

const startOf = (date: string, days = 0): string => {
  const time = new Date(`${date}T00:00`);
  time.setDate(time.getDate() + days);
  return time.toISOString();
};

export const filterOf = ({ who, action, target, since, until }: AuditFilter) => ({
  ...(who && (who.startsWith('key_') ? { apiKeyId: who } : { userId: who })),
  ...(action && { action }),
  ...(target?.trim() && { targetId: target.trim() }),
  ...(since && { since: startOf(since) }),
  ...(until && { until: startOf(until, 1) }),
});

type Named = readonly (readonly [id: string, name: string])[];

export function AuditFilters({
  filter,
  onChange,
  people,
  apiKeys,
}: {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  people: Named;
  apiKeys: Named;
}) {
  const set = (name: keyof AuditFilter) => ({
    value: filter[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...filter, [name]: target.value }),
  });
  return (
    <section aria-label={strings.label} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
      <Select label={strings.who} {...set('who')}>
        <option value="">{strings.anyone}</option>
        <Options labels={Object.fromEntries([...people, ...apiKeys])} />
      </Select>
      <Select label={strings.action} {...set('action')}>
        <option value="">{strings.anyAction}</option>
        <Options labels={actions} />
      </Select>
      <Field label={strings.target} {...set('target')} />
      <Field label={strings.since} type="date" {...set('since')} />
      <Field label={strings.until} type="date" {...set('until')} />
    </section>
  );
}
