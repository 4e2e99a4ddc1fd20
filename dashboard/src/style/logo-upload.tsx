// Uploads a logo to the organization.
import { useId, useState } from 'react';
import { maxUploadBytes } from '../../../src/domain/logo/limits.ts';
import { maxName } from '../../../src/domain/text/limits.ts';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { type Problems, problemAt, problemOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { styleStrings } from './strings.ts';
import { CreateLogoDocument } from './style.generated.ts';

const strings = styleStrings.logo;

const readAsDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export function LogoUpload({ onUploaded }: { onUploaded: (id: string) => void }) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateLogoDocument, strings.uploaded);
  const [fileProblem, setFileProblem] = useState<Problems>();
  const id = useId();
  const upload = async (file: File) => {
    setFileProblem(undefined);
    if (file.size > maxUploadBytes) {
      setFileProblem(problemOf(strings.tooLarge));
      return;
    }
    let data: string;
    try {
      data = await readAsDataUrl(file);
    } catch {
      setFileProblem(problemOf(strings.unreadable));
      return;
    }
    const name = file.name.replace(/\.\w+$/, '').slice(0, maxName) || strings.defaultName;
    const created = await run({ input: { organizationId, name, data } });
    if (created) onUploaded(created.createLogo.logo.id);
  };
  const shown = fileProblem ?? problems;
  const text = problemAt(shown, 'data');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {strings.upload}
      </label>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg,image/svg+xml"
        disabled={busy}
        aria-describedby={`${id}-hint`}
        className="min-w-0 text-sm file:mr-3 file:min-h-9 file:rounded-lg file:border file:border-solid file:border-line file:bg-surface file:px-3.5 file:text-ink"
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          if (file) await upload(file);
          target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="text-sm text-muted">
        {strings.uploadHint}
      </p>
      <ProblemNote
        problems={shown && (text ? problemOf(strings.problem({ problem: text })) : shown)}
      />
    </div>
  );
}
