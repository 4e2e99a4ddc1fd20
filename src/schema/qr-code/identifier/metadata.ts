// Metadata of a QR code, as it is after a change.
import { invalid } from '../../../core/errors.ts';
import {
  changedMetadata,
  type Metadata,
  type MetadataEntry,
  metadataProblem,
  storedMetadata,
} from '../../../domain/qr-code/metadata.ts';

/** Throws BAD_REQUEST for too many pairs. */
export function checkedMetadata(old: unknown, change: readonly MetadataEntry[] | null): Metadata {
  const metadata = changedMetadata(storedMetadata.parse(old), change);
  const problem = metadataProblem(metadata);
  if (problem) throw invalid('input.metadata', problem);
  return metadata;
}
