// The folder to put codes in, or none.
import { Select } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { useFolders } from '../../folders/folder-list.ts';
import { problemsOf } from '../../graphql/problems.ts';

export function FolderChoice({
  value,
  onChange,
}: {
  /** Empty: in no folder. */
  value: string;
  onChange: (id: string) => void;
}) {
  const { nodes = [], error } = useFolders();
  return (
    <>
      <Select
        label="Folder"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={nodes.length === 0 ? 'There is no folder yet; make one beside the list.' : undefined}
      >
        <option value="">In no folder</option>
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
