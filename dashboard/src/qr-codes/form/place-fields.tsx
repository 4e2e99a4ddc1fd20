// The folder and the tags of a code.
import { useQuery } from 'urql';
import { Select } from '../../components/form/field.tsx';
import { TagsField } from '../../components/form/tags-field.tsx';
import type { Problems } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { PlacesDocument } from '../editor.generated.ts';
import { qrCodeStrings } from '../strings.ts';

const strings = qrCodeStrings.form;

export function PlaceFields({
  folderId,
  tags,
  problems,
  onChange,
}: {
  folderId: string | null;
  tags: readonly string[];
  problems: Problems | undefined;
  onChange: (changed: { folderId?: string | null; tags?: string[] }) => void;
}) {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({ query: PlacesDocument, variables: { organization } });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label={strings.folder}
        value={folderId ?? ''}
        problem={problems?.fields.folderId}
        onChange={({ target }) => onChange({ folderId: target.value || null })}
      >
        <option value="">{strings.noFolder}</option>
        {data?.organization?.folders.nodes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TagsField
        label={strings.tags}
        tags={tags}
        known={data?.organization?.tags.map(({ tag }) => tag) ?? []}
        problem={problems?.fields.tags}
        onChange={(changed) => onChange({ tags: changed })}
      />
    </div>
  );
}
