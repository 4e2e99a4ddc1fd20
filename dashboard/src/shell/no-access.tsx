// Shown in place of a page that the person's role has no access to.
import { EmptyState } from '../components/page.tsx';
import { useOrganization } from './organization.ts';
import { shellStrings } from './strings.ts';

const strings = shellStrings.noAccess;

/** `what` goes on the title: `the audit log`. */
export const NoAccess = ({ what }: { what: string }) => (
  <EmptyState title={strings.title({ what })}>
    {strings.text({ role: strings.roles[useOrganization().role] })}
  </EmptyState>
);
