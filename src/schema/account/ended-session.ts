// Ended sessions in the audit log.
import type { Target } from '../../graphql/plugins/audit.ts';

/** Not its address, which would stay after the person is erased. */
export const endedSession = ({ id, createdAt }: { id: string; createdAt: Date }): Target => ({
  id,
  name: null,
  before: { createdAt },
  after: null,
});
