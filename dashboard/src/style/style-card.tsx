// The design of a code, which can start from a template or be saved as one.
import { useClient, useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { Select } from '../components/form/field.tsx';
import { Card } from '../components/page.tsx';
import { Visible } from '../components/text/visible.tsx';
import { useOrganization } from '../shell/organization.ts';
import { styleStrings } from './strings.ts';
import { StylePresetDocument, StylePresetNamesDocument } from './style.generated.ts';
import type { StyleProps } from './style.ts';
import { StyleFields } from './style-fields.tsx';

const strings = styleStrings.card;

export function StyleCard({
  style,
  onChange,
  onSaveTemplate,
}: StyleProps & { onSaveTemplate: () => void }) {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({
    query: StylePresetNamesDocument,
    variables: { organization },
  });
  const client = useClient();
  const apply = async (preset: string) => {
    const result = await client.query(StylePresetDocument, { organization, preset }).toPromise();
    const template = result.data?.organization?.stylePreset;
    if (template) onChange(template.style);
  };
  const presets = data?.organization?.stylePresets.nodes ?? [];
  return (
    <Card>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-semibold">{strings.title}</h2>
          <Button look="quiet" onClick={onSaveTemplate}>
            {strings.saveAsTemplate}
          </Button>
        </div>
        {presets.length > 0 && (
          <Select
            label={strings.startFrom}
            value=""
            hint={strings.startFromHint}
            onChange={({ target }) => apply(target.value)}
          >
            <option value="">{strings.choose}</option>
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                <Visible text={name} />
              </option>
            ))}
          </Select>
        )}
        <StyleFields style={style} onChange={onChange} />
      </div>
    </Card>
  );
}
