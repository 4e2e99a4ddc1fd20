// Selects the folder to move codes to, or none.
import { Select } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { useFolders } from '../../folders/folder-list.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { bulkStrings } from './strings.ts';

const strings = bulkStrings.folder;

export function FolderChoice({
  value,
  onChange,
}: {
  /** ID of the folder; empty for none. */
  value: string;
  onChange: (id: string) => void;
}) {
  const { nodes = [], error } = useFolders();
  return (
    <>
      <Select
        label={strings.label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={nodes.length === 0 ? strings.noFolders : undefined}
      >
        <option value="">{strings.none}</option>
        {nodes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <ProblemNote problems={error && problemsOf(error)} />
    </>
  );
}
