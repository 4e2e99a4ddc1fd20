// What the audit log says of a logo.

/** Columns for the audit log. */
export const recorded = {
  id: true,
  organizationId: true,
  name: true,
  sha256: true,
  deletedAt: true,
} as const;

export interface Recorded {
  id: string;
  organizationId: string;
  name: string;
  sha256: Uint8Array;
  deletedAt: Date | null;
}

export const logoFields = ({ name, sha256, deletedAt }: Recorded) => ({
  name,
  data: `sha256:${Buffer.from(sha256).toString('hex')}`,
  deletedAt,
});
