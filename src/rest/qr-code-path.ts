// Paths that name a QR code by its external ID.
import { externalIdIn } from '../domain/qr-code/external-id.ts';

export interface QrCodeFinder {
  /** The ID of the QR code with an external ID that the caller can know. */
  findQrCode(organizationId: string, externalId: string): Promise<string | undefined>;
}

/** With the ID of the QR code; without a change if there is none. */
export async function withQrCodeId(
  path: Record<string, string>,
  form: string,
  { findQrCode }: QrCodeFinder,
): Promise<Record<string, string>> {
  const { orgId, id } = path;
  if (orgId === undefined || id === undefined || !form.includes('/qr-codes/{id}')) return path;
  const externalId = externalIdIn(id);
  if (externalId === undefined) return path;
  return { ...path, id: (await findQrCode(orgId, externalId)) ?? id };
}
