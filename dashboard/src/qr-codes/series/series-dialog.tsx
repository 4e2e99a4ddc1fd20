// Creates codes for websites that differ by a number, such as those of tables.
import { useNavigate } from '@tanstack/react-router';
import { type ComponentProps, useState } from 'react';
import { maxNumber, withNumber } from '../../../../src/domain/qr-code/number-pattern.ts';
import { maxName } from '../../../../src/domain/text/limits.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FormActions } from '../../components/dialog/form-actions.tsx';
import { useAction } from '../../components/form/action.ts';
import { Field } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { UrlField } from '../../components/form/url-field.tsx';
import { undoBy } from '../../components/toast/undo.ts';
import type { Problems } from '../../graphql/problems.ts';
import { useOrganization } from '../../shell/organization.ts';
import { DeleteQrCodesDocument } from '../bulk/bulk.generated.ts';
import { FolderChoice } from '../bulk/folder-choice.tsx';
import { CreateSeriesDocument } from './series.generated.ts';
import { seriesStrings as strings } from './strings.ts';

/** Each problem is of the code with a number: `items.6.name`. */
const itemPath = /^items\.(\d+)\.(name|content|shortCode)\b/;

/** The first problem of each field. */
function problemsByField(problems: Problems | undefined, from: number) {
  const found: Record<string, string> = {};
  for (const { field, message } of problems?.details ?? []) {
    const [, index, name] = itemPath.exec(field) ?? [];
    if (name === undefined) continue;
    found[name] ??= strings.problemAt({ number: from + Number(index), problem: message });
  }
  return found;
}

export function SeriesDialog({
  folder,
  onClose,
}: {
  /** ID of the folder that is chosen first. */
  folder: string | null;
  onClose: () => void;
}) {
  const { id: organizationId, slug } = useOrganization();
  const { run, busy, problems } = useAction(CreateSeriesDocument, null);
  const navigate = useNavigate();
  const [ends, setEnds] = useState({ from: '1', to: '10' });
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [shortCode, setShortCode] = useState('');
  const [folderId, setFolderId] = useState(folder ?? '');
  const from = Number(ends.from);
  const to = Number(ends.to);
  const count = Math.max(0, to - from + 1);
  const wrong = problemsByField(problems, from);
  const inEnds = (text: string) =>
    text && count > 0
      ? strings.ends({ first: withNumber(text, from), last: withNumber(text, to) })
      : undefined;
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={async (event) => {
          event.preventDefault();
          const created = await run(
            {
              input: {
                organizationId,
                from,
                to,
                qrCode: {
                  name,
                  content: { url: { url } },
                  shortCode: shortCode || null,
                  folderId: folderId || null,
                },
              },
            },
            {
              message: strings.done({ count }),
              undo: ({ createQrCodeSeries: { results } }, client) =>
                undoBy(client, DeleteQrCodesDocument, {
                  input: {
                    organizationId,
                    items: results.flatMap(({ qrCode }) => (qrCode ? [{ id: qrCode.id }] : [])),
                  },
                }),
            },
          );
          if (!created) return;
          onClose();
          await navigate({
            to: '/organizations/$slug/qr-codes',
            params: { slug },
            search: folderId ? { folder: folderId } : {},
            ignoreBlocker: true,
          });
        }}
      >
        <p className="text-sm text-muted">{strings.intro}</p>
        <div className="grid grid-cols-2 gap-4">
          <End
            label={strings.from}
            value={ends.from}
            problem={problems?.fields.from}
            onChange={({ target }) => setEnds({ ...ends, from: target.value })}
          />
          <End
            label={strings.to}
            value={ends.to}
            problem={problems?.fields.to}
            onChange={({ target }) => setEnds({ ...ends, to: target.value })}
          />
        </div>
        <Field
          label={strings.name}
          value={name}
          required
          maxLength={maxName}
          autoComplete="off"
          placeholder={strings.nameExample}
          hint={inEnds(name)}
          problem={wrong.name}
          onChange={({ target }) => setName(target.value)}
        />
        <UrlField
          label={strings.url}
          value={url}
          required
          placeholder={strings.urlExample}
          hint={inEnds(url)}
          problem={wrong.content}
          onChange={setUrl}
        />
        <Field
          label={strings.shortLink}
          value={shortCode}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={strings.shortLinkExample}
          hint={inEnds(shortCode) ?? strings.shortLinkHint}
          problem={wrong.shortCode}
          onChange={({ target }) => setShortCode(target.value)}
        />
        <FolderChoice value={folderId} onChange={setFolderId} />
        <ProblemNote
          problems={problems}
          shown={(path) => /^(?:from|to)$/.test(path) || itemPath.test(path)}
        />
        <FormActions submit={strings.submit({ count })} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const End = (field: ComponentProps<typeof Field>) => (
  <Field {...field} type="number" required min={0} max={maxNumber} step={1} />
);
