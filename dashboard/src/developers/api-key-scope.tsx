// What a new API key belongs to and reaches: owner, folders, test data.
import { Checkbox } from '../components/form/checkbox.tsx';
import { Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Visible } from '../components/text/visible.tsx';
import { useFolders } from '../folders/folder-list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.scope;

export interface KeyScope {
  serviceAccount: boolean;
  /** Null for all QR codes. */
  folderIds: readonly string[] | null;
  test: boolean;
}

export const wholeOrganization: KeyScope = { serviceAccount: false, folderIds: null, test: false };

function FolderCheckboxes({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { nodes, error } = useFolders();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{strings.folders}</legend>
      {nodes?.length === 0 && <p className="text-sm text-muted">{strings.noFolders}</p>}
      {nodes?.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        >
          <Visible text={name} />
        </Checkbox>
      ))}
      <ProblemNote problems={error && problemsOf(error)} />
    </fieldset>
  );
}

/** Null for all QR codes. */
export function FolderLimit({
  value,
  onChange,
}: {
  value: KeyScope['folderIds'];
  onChange: (folderIds: KeyScope['folderIds']) => void;
}) {
  return (
    <>
      <Select
        label={strings.access}
        value={value ? 'folders' : 'all'}
        hint={value && strings.foldersHint}
        onChange={({ target }) => onChange(target.value === 'folders' ? [] : null)}
      >
        <Options labels={strings.accesses} />
      </Select>
      {value && <FolderCheckboxes chosen={value} onChange={onChange} />}
    </>
  );
}

export function ApiKeyScope({
  value,
  onChange,
}: {
  value: KeyScope;
  onChange: (scope: KeyScope) => void;
}) {
  const { role } = useOrganization();
  return (
    <>
      {role === 'ADMIN' && (
        <Select
          label={strings.owner}
          value={value.serviceAccount ? 'organization' : 'you'}
          hint={strings.ownerHint}
          onChange={({ target }) =>
            onChange({ ...value, serviceAccount: target.value === 'organization' })
          }
        >
          <Options labels={strings.owners} />
        </Select>
      )}
      <FolderLimit
        value={value.folderIds}
        onChange={(folderIds) => onChange({ ...value, folderIds })}
      />
      <Checkbox
        checked={value.test}
        onChange={({ target }) => onChange({ ...value, test: target.checked })}
      >
        {strings.test}
        <span className="block text-muted">{strings.testHint}</span>
      </Checkbox>
    </>
  );
}
