// Input fields that many mutations share.
import type { InputFields } from '../../graphql/builder.ts';

/** For a mutation that creates something: `a folder`, `an API key`. */
export const ownerFields = (t: InputFields, noun: string) => ({
  organizationId: t.id({
    required: true,
    description: `ID of the organization that will own the ${noun}.`,
  }),
});

/** For a mutation that changes or deletes something. */
export const idField = (t: InputFields, noun: string) => ({
  id: t.id({ required: true, description: `ID of the ${noun}.` }),
});

/** The same, limited to an organization, as in the paths of REST. */
export const targetFields = (t: InputFields, noun: string) => ({
  ...idField(t, noun),
  organizationId: t.id({ description: `If set, the ${noun} must belong to this organization.` }),
});

/** For an update that can be conditional. */
export const versionFields = (t: InputFields) => ({
  expectedVersions: t.intList({
    description:
      'Versions you expect. If the current version is not one of them, nothing is changed and the error is `PRECONDITION_FAILED`.',
  }),
});
