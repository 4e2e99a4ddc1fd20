// Brings a picture from the person's own disk to the organization.

import { useId, useState } from 'react';
import { maxName } from '../../../src/domain/text/limits.ts';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { type Problems, problemAt, problemOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { CreateLogoDocument } from './style.generated.ts';

/** What fits into a body of the API once it stands there in base64. */
const maxBytes = 768 * 1024;

const readAsDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export function LogoUpload({ onMade }: { onMade: (id: string) => void }) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateLogoDocument, 'Logo uploaded');
  const [unread, setUnread] = useState<Problems>();
  const id = useId();
  const bring = async (file: File) => {
    setUnread(undefined);
    if (file.size > maxBytes) {
      setUnread(problemOf('The picture is too large: at most 768 KiB, 256 KiB as SVG.'));
      return;
    }
    let data: string;
    try {
      data = await readAsDataUrl(file);
    } catch {
      setUnread(problemOf('The file could not be read. Choose it again.'));
      return;
    }
    const name = file.name.replace(/\.\w+$/, '').slice(0, maxName) || 'Logo';
    const made = await run({ input: { organizationId, name, data } });
    if (made) onMade(made.createLogo.logo.id);
  };
  const wrong = unread ?? problems;
  const text = problemAt(wrong, 'data');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Add a picture
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
          if (file) await bring(file);
          target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="text-sm text-muted">
        PNG, JPEG or SVG, best as wide as high.
      </p>
      <ProblemNote
        problems={
          wrong &&
          (text ? problemOf(`The picture ${text.charAt(0).toLowerCase()}${text.slice(1)}`) : wrong)
        }
      />
    </div>
  );
}
