// The organization of the current page.
import { createContext, useContext } from 'react';
import type { MeQuery } from './me.generated.ts';

export type Organization = MeQuery['me']['organizations'][number];

const Current = createContext<Organization | undefined>(undefined);

export const OrganizationProvider = Current.Provider;

/** Undefined on pages that belong to no organization. */
export const useOrganizationIfAny = (): Organization | undefined => useContext(Current);

export function useOrganization(): Organization {
  const organization = useContext(Current);
  if (!organization) throw new Error('useOrganization is used outside of OrganizationProvider');
  return organization;
}
