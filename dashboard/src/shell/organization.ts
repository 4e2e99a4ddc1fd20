// The organization that a page is about.
import { createContext, useContext } from 'react';
import type { MeQuery } from './me.generated.ts';

export type Organization = MeQuery['me']['organizations'][number];

const Current = createContext<Organization | undefined>(undefined);

export const OrganizationProvider = Current.Provider;

/** Whether there is one, with the navigation around the page. */
export const useIsInOrganization = (): boolean => useContext(Current) !== undefined;

export function useOrganization(): Organization {
  const organization = useContext(Current);
  if (!organization) throw new Error('outside of an organization');
  return organization;
}
