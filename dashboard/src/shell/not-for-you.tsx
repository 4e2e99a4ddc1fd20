// What stands where somebody's role lets them see nothing.
import { EmptyState } from '../components/page.tsx';
import { useOrganization } from './organization.ts';

export const NotForYou = ({ what }: { what: string }) => (
  <EmptyState title={`${what} are not shown to you`}>
    You are {useOrganization().role === 'VIEWER' ? 'a VIEWER' : 'an EDITOR'} here. Ask an ADMIN of
    the organization for another role, or for what you need.
  </EmptyState>
);
