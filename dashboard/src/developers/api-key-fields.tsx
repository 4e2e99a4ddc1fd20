// The fields of an API key: name, permissions and allowed IP addresses.
import { useState } from 'react';
import { maxName } from '../../../src/domain/text/limits.ts';
import { Checkbox } from '../components/form/checkbox.tsx';
import { Field } from '../components/form/field.tsx';
import type { Problems } from '../graphql/problems.ts';
import type { ApiKeyPermission } from '../schema-types.generated.ts';
import { isPermission } from './permissions.ts';
import { developerStrings } from './strings.ts';

const { fields: strings, permissions: permissionLabels } = developerStrings;

export const apiKeyFields = ['name', 'permissions', 'allowedIps'] as const;

/** Reads the fields from a submitted form. */
export const apiKeyOf = (values: FormData) => ({
  name: String(values.get('name')),
  permissions: values.getAll('permissions').filter(isPermission),
  allowedIps: String(values.get('allowedIps'))
    .split(/[\s,;]+/)
    .filter(Boolean),
});

export function ApiKeyFields({
  initial,
  grantable,
  problems,
}: {
  initial: {
    name: string;
    permissions: readonly ApiKeyPermission[];
    allowedIps: readonly string[];
  };
  /** The permissions that the person can grant. */
  grantable: readonly ApiKeyPermission[];
  problems: Problems | undefined;
}) {
  const [chosen, setChosen] = useState(initial.permissions);
  return (
    <>
      <Field
        label={strings.name}
        name="name"
        required
        maxLength={maxName}
        defaultValue={initial.name}
        placeholder={strings.namePlaceholder}
        hint={strings.nameHint}
        problem={problems?.fields.name}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-medium">{strings.permissions}</legend>
        {Object.keys(permissionLabels)
          .filter(isPermission)
          .map((permission) => (
            <Checkbox
              key={permission}
              name="permissions"
              value={permission}
              checked={chosen.includes(permission) && grantable.includes(permission)}
              disabled={!grantable.includes(permission)}
              onChange={({ target }) =>
                setChosen(
                  target.checked
                    ? [...chosen, permission]
                    : chosen.filter((one) => one !== permission),
                )
              }
            >
              {permissionLabels[permission]}
            </Checkbox>
          ))}
        {problems?.fields.permissions && (
          <p role="alert" className="text-sm text-danger">
            {problems.fields.permissions}
          </p>
        )}
      </fieldset>
      <Field
        label={strings.allowedIps}
        name="allowedIps"
        defaultValue={initial.allowedIps.join(', ')}
        placeholder={strings.allowedIpsPlaceholder}
        hint={strings.allowedIpsHint}
        problem={problems?.fields.allowedIps}
      />
    </>
  );
}
