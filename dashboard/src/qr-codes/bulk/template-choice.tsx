// Selects the template to apply.
import { useQuery } from 'urql';
import { Select } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { StylePresetNamesDocument } from '../../style/style.generated.ts';
import { bulkStrings } from './strings.ts';

const strings = bulkStrings.template;

export function TemplateChoice({
  value,
  onChange,
}: {
  /** ID of the template; empty if none is chosen. */
  value: string;
  onChange: (id: string) => void;
}) {
  const { id: organization } = useOrganization();
  const [{ data, error }] = useQuery({
    query: StylePresetNamesDocument,
    variables: { organization },
  });
  const templates = data?.organization?.stylePresets.nodes ?? [];
  return (
    <>
      <Select
        label={strings.label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        hint={data && templates.length === 0 ? strings.none : undefined}
      >
        <option value="">{strings.choose}</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <ProblemNote problems={error && problemsOf(error)} />
    </>
  );
}
