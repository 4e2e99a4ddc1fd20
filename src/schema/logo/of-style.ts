// Reads the logos that styles name.
import { createReferences } from '../shared/reference.ts';

/** Null if the organization has no logo with the ID. */
export const logoOfStyle = createReferences(
  'Logo',
  (selection, { ids, organizationId }, { prisma }) =>
    prisma.logo.findMany({ ...selection, where: { id: { in: ids }, organizationId } }),
);
