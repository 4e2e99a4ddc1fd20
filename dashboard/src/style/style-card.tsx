// How a code looks, with the presets that it can start from, and a way to keep it as one.
import { useClient, useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { Select } from '../components/form/field.tsx';
import { Card } from '../components/page.tsx';
import { Visible } from '../components/text/visible.tsx';
import { useOrganization } from '../shell/organization.ts';
import { StylePresetDocument, StylePresetNamesDocument } from './style.generated.ts';
import type { StyleProps } from './style.ts';
import { StyleFields } from './style-fields.tsx';

export function StyleCard({ style, onChange, onKeep }: StyleProps & { onKeep: () => void }) {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({
    query: StylePresetNamesDocument,
    variables: { organization },
  });
  const client = useClient();
  const take = async (preset: string) => {
    const answer = await client.query(StylePresetDocument, { organization, preset }).toPromise();
    const taken = answer.data?.organization?.stylePreset;
    if (taken) onChange(taken.style);
  };
  const presets = data?.organization?.stylePresets.nodes ?? [];
  return (
    <Card>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-semibold">Look</h2>
          <Button look="quiet" onClick={onKeep}>
            Keep as a preset
          </Button>
        </div>
        {presets.length > 0 && (
          <Select
            label="Take the look of a preset"
            value=""
            hint="It is copied into the fields below."
            onChange={({ target }) => take(target.value)}
          >
            <option value="">Choose one</option>
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
