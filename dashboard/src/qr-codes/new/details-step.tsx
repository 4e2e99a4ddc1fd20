// The name, the short link, the place and the redirects of a new code; all of them can be left blank.
import { maxName } from '../../../../src/domain/text/limits.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Field } from '../../components/form/field.tsx';
import type { Problems } from '../../graphql/problems.ts';
import { RoutingFields } from '../../routing/routing-fields.tsx';
import { isDynamic, type QrCodeFields } from '../form/fields.ts';
import { OwnFieldsInput } from '../form/own-fields.tsx';
import { PlaceFields } from '../form/place-fields.tsx';
import { ShortCodeField } from '../form/short-code-field.tsx';
import { qrCodeStrings } from '../strings.ts';
import { newCodeStrings } from './strings.ts';
import { suggestedName } from './suggested-name.ts';

const strings = qrCodeStrings.form;

export function DetailsStep({
  fields,
  problems,
  onChange,
}: {
  fields: QrCodeFields;
  problems: Problems | undefined;
  onChange: (changed: Partial<QrCodeFields>) => void;
}) {
  const suggested = suggestedName(fields);
  return (
    <div className="grid gap-4">
      <Field
        label={strings.name}
        value={fields.name}
        maxLength={maxName}
        placeholder={suggested}
        hint={newCodeStrings.nameHint({ name: suggested })}
        problem={problems?.fields.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      {isDynamic(fields) && (
        <ShortCodeField
          shortCode={fields.shortCode}
          reuse={fields.reuseShortCode}
          problem={problems?.fields.shortCode}
          onChange={onChange}
        />
      )}
      <PlaceFields
        folderId={fields.folderId}
        tags={fields.tags}
        problems={problems}
        onChange={onChange}
      />
      <OwnFieldsInput
        own={fields.own}
        problems={problems}
        onChange={(changed) => onChange({ own: { ...fields.own, ...changed } })}
      />
      {isDynamic(fields) && (
        <Disclosure
          title={strings.routing}
          problem={problems?.fields.routing}
          open={fields.routing.rules.length > 0}
        >
          <RoutingFields
            routing={fields.routing}
            problems={problems}
            onChange={(routing) => onChange({ routing })}
          />
        </Disclosure>
      )}
    </div>
  );
}
