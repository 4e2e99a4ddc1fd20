// Undoes an import: what it created goes to the trash.
import type { Client } from 'urql';
import { componentStrings } from '../components/strings.ts';
import type { UndoOutcome } from '../components/toast/toasts.ts';
import { DeleteFolderDocument } from '../folders/folders.generated.ts';
import { changeCodes } from '../qr-codes/bulk/change.ts';
import { ImportedFoldersDocument } from './import.generated.ts';
import type { ImportResult } from './import-file.ts';
import { importStrings } from './strings.ts';

const { toast } = componentStrings;
const maxNodes = 100;

export async function undoImport(
  client: Client,
  organizationId: string,
  { qrCodeIds, folderIds }: Pick<ImportResult, 'qrCodeIds' | 'folderIds'>,
): Promise<UndoOutcome> {
  const codes = qrCodeIds.map((id) => ({ id, name: id }));
  const { done, stopped } = await changeCodes(
    client,
    organizationId,
    codes,
    { kind: 'delete' },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const text = importStrings.run.undone({ count: done.length });
  if (stopped) {
    const reason = stopped.problems?.summary ?? '';
    return { text: `${toast.notUndone({ reason })} ${text}`, failed: true };
  }
  await deleteEmptyFolders(client, organizationId, folderIds);
  return { text, failed: false };
}

/** A folder that somebody has put a code into since then stays. */
async function deleteEmptyFolders(
  client: Client,
  organizationId: string,
  folderIds: readonly string[],
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
