// What the audit log says of a shared report.
import type { SharedReport as Row } from '../../database/client/client.ts';
import { Secret } from '../../domain/audit/change.ts';
import { reportView } from '../../domain/shared-report/view.ts';
import type { Target } from '../../graphql/plugins/audit.ts';

const fieldsOf = ({ name, view, active, expiresAt, passwordHash, tokenHash }: Row) => ({
  name,
  ...reportView.parse(view),
  active,
  expiresAt,
  password: new Secret(passwordHash),
  link: new Secret(tokenHash),
});

export const reportTarget = (before: Row | null, after: Row | null): Target => {
  const { id = '', name = '' } = after ?? before ?? {};
  return { id, name, before: before && fieldsOf(before), after: after && fieldsOf(after) };
};
