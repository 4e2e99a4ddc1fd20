// Undoes an import: what it created goes to the trash, and comes back from there.
import type { Client, CombinedError } from 'urql';
import { componentStrings } from '../../components/strings.ts';
import type { UndoOutcome } from '../../components/toast/toasts.ts';
import { DeleteFolderDocument } from '../../folders/folders.generated.ts';
import { problemsOf } from '../../graphql/problems.ts';
import { RestoreQrCodesDocument } from '../../qr-codes/bulk/bulk.generated.ts';
import { batchSize, changeCodes } from '../../qr-codes/bulk/change.ts';
import { RestoreFolderDocument } from '../../trash/trash.generated.ts';
import { importStrings } from '../strings.ts';
import { ImportedCodesDocument, ImportedFoldersDocument } from './import.generated.ts';

const strings = importStrings.undo;
const { toast } = componentStrings;
const maxNodes = 100;

interface ImportOf {
  client: Client;
  organizationId: string;
  /** ID of the import. */
  id: string;
}

interface Imported {
  qrCodeIds: readonly string[];
  folderIds: readonly string[];
}

const failed = (reason: string, done = ''): UndoOutcome => ({
  text: `${toast.notUndone({ reason })} ${done}`.trim(),
  failed: true,
});

async function readImported({
  client,
  organizationId,
  id,
}: ImportOf): Promise<Imported | UndoOutcome> {
  const { data, error } = await client
    .query(
      ImportedCodesDocument,
      { organization: organizationId, id },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  if (error) return failed(problemsOf(error).summary);
  return data?.organization?.importJob ?? { text: toast.goneSince, failed: true };
}

/** `trashDays`: for how long things stay in the trash. */
export async function undoImport(of: ImportOf, trashDays: number): Promise<UndoOutcome> {
  const { client, organizationId } = of;
  const imported = await readImported(of);
  if ('failed' in imported) return imported;
  const codes = imported.qrCodeIds.map((id) => ({ id, name: id }));
  const { done, stopped } = await changeCodes(
    client,
    organizationId,
    codes,
    { kind: 'delete' },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const count = { count: done.length };
  const text = trashDays === 0 ? strings.deleted(count) : strings.trashed(count);
  if (stopped) return failed(stopped.problems?.summary ?? '', text);
  await deleteEmptyFolders(of, imported);
  return { text, failed: false };
}

/** A folder that somebody has put a code into since then stays. */
async function deleteEmptyFolders(
  { client, organizationId }: ImportOf,
  { folderIds }: Imported,
): Promise<void> {
  for (let start = 0; start < folderIds.length; start += maxNodes) {
    const ids = folderIds.slice(start, start + maxNodes);
    const { data } = await client
      .query(ImportedFoldersDocument, { ids }, { requestPolicy: 'network-only' })
      .toPromise();
    for (const folder of data?.nodes ?? []) {
      if (!folder || !('qrCodeCount' in folder) || folder.qrCodeCount > 0) continue;
      const input = { id: folder.id, organizationId };
      await client.mutation(DeleteFolderDocument, { input }).toPromise();
    }
  }
}

export async function restoreImport(of: ImportOf): Promise<UndoOutcome> {
  const { client, organizationId } = of;
  const imported = await readImported(of);
  if ('failed' in imported) return imported;
  // A folder stays in the trash if another has its name by now.
  for (const id of imported.folderIds) {
    await client.mutation(RestoreFolderDocument, { input: { id, organizationId } }).toPromise();
  }
  const { restored, error } = await restoreCodes(of, imported);
  const text = strings.restored({ count: restored });
  return error ? failed(problemsOf(error).summary, text) : { text, failed: false };
}

async function restoreCodes(
  { client, organizationId }: ImportOf,
  { qrCodeIds }: Imported,
): Promise<{ restored: number; error?: CombinedError }> {
  let restored = 0;
  for (let start = 0; start < qrCodeIds.length; start += batchSize) {
    const items = qrCodeIds.slice(start, start + batchSize).map((id) => ({ id }));
    const { data, error } = await client
      .mutation(RestoreQrCodesDocument, { input: { organizationId, atomic: false, items } })
      .toPromise();
    if (error) return { restored, error };
    const results = data?.restoreQrCodes.results ?? [];
    restored += results.filter((result) => !result.error).length;
  }
  return { restored };
}
