// A new API key: its row and what the audit log says of it.
import { createKey, keyScope } from '../../auth/api-key.ts';
import type { KeyScope } from '../../auth/caller.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { createId } from '../../domain/id.ts';
import type { Target } from '../../graphql/plugins/audit.ts';

interface NewKey {
  organizationId: string;
  name: string;
  permissions: ApiKeyPermission[];
  /** Null for a service account. */
  createdById: string | null;
  expiresAt: Date | null;
  allowedIps: string[];
  scope: KeyScope;
}

/** `secret` is shown once; it is not in the row. */
export function createKeyRow({ scope, ...given }: NewKey, serverSecret: string) {
  const { test } = scope;
  const { text: secret, publicId, secretHash } = createKey(serverSecret, { test });
  const id = createId('ApiKey');
  const serviceAccount = given.createdById === null;
  const row = { ...given, ...scopeColumns(scope), id, serviceAccount, publicId, secretHash };
  const target: Target = { id, name: given.name, before: null, after: auditedKey(row) };
  return { secret, row, target };
}

/** The columns of a scope. */
const scopeColumns = ({ folderIds, test }: KeyScope) => ({
  inFolders: folderIds !== null,
  folderIds: [...(folderIds ?? [])],
  test,
});

type StoredKey = Parameters<typeof keyScope>[0] & {
  name: string;
  permissions: readonly ApiKeyPermission[];
  allowedIps: readonly string[];
  expiresAt: Date | null;
  createdById: string | null;
  serviceAccount: boolean;
};

/** What the audit log says of a key. */
export function auditedKey(key: StoredKey) {
  const { name, permissions, allowedIps, expiresAt, createdById: owner, serviceAccount } = key;
  const { folderIds, test } = keyScope(key);
  return { name, permissions, allowedIps, folderIds, expiresAt, owner, serviceAccount, test };
}
