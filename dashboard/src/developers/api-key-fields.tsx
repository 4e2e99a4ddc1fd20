// What a key is called, may do, and from where it may be used.

import { useState } from 'react';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';
import type { ApiKeyPermission } from './api-keys.generated.ts';
import { permissionWords } from './permissions.ts';

export const apiKeyFields = ['name', 'permissions', 'allowedIps'] as const;

const isPermission = (value: unknown): value is ApiKeyPermission =>
  permissionWords.some(({ permission }) => permission === value);

/** What stands in the fields of a form. */
export const apiKeyOf = (values: FormData) => ({
  name: String(values.get('name')),
  permissions: values.getAll('permissions').filter(isPermission),
  allowedIps: String(values.get('allowedIps'))
    .split(/[\s,;]+/)
    .filter(Boolean),
});

export function ApiKeyFields({
  start,
  may,
  problems,
}: {
  start: { name: string; permissions: readonly ApiKeyPermission[]; allowedIps: readonly string[] };
  /** What the person may hand out. */
  may: readonly ApiKeyPermission[];
  problems: Problems | undefined;
}) {
  const [chosen, setChosen] = useState(start.permissions);
  return (
    <>
      <Field
        label="Name"
        name="name"
        required
        maxLength={maxName}
        defaultValue={start.name}
        placeholder="Website, production"
        hint="Say where the key is used, so that you know later what stops when you revoke it."
        problem={problems?.fields.name}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-medium">Permissions</legend>
        {permissionWords.map(({ permission, words }) => (
          <Checkbox
            key={permission}
            name="permissions"
            value={permission}
            checked={chosen.includes(permission)}
            disabled={!may.includes(permission)}
            onChange={({ target }) =>
              setChosen(
                target.checked
                  ? [...chosen, permission]
                  : chosen.filter((one) => one !== permission),
              )
            }
          >
            {words}
          </Checkbox>
        ))}
        {problems?.fields.permissions && (
          <p role="alert" className="text-sm text-danger">
            {problems.fields.permissions}
          </p>
        )}
      </fieldset>
      <Field
        label="Only from these addresses"
        name="allowedIps"
        defaultValue={start.allowedIps.join(', ')}
        placeholder="203.0.113.7, 2001:db8::/32"
        hint="Addresses and ranges, with commas between. Empty: from anywhere."
        problem={problems?.fields.allowedIps}
      />
    </>
  );
}
