// A new API key: its row and what the audit log says of it.
import { createKey } from '../../auth/api-key.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import { createId } from '../../domain/id.ts';
import type { Target } from '../../graphql/plugins/audit.ts';

interface NewKey {
  organizationId: string;
  name: string;
  permissions: ApiKeyPermission[];
  createdById: string;
  expiresAt: Date | null;
  allowedIps: string[];
}

/** `secret` is shown once; it is not in the row. */
export function createKeyRow(given: NewKey, serverSecret: string) {
  const { text: secret, publicId, secretHash } = createKey(serverSecret);
  const id = createId('ApiKey');
  const { name, permissions, allowedIps, expiresAt, createdById: owner } = given;
  const after = { name, permissions, allowedIps, expiresAt, owner };
  const target: Target = { id, name, before: null, after };
  return { secret, row: { ...given, id, publicId, secretHash }, target };
}
