// Filters of lists of QR codes.
import { z } from 'zod';
import { contentType } from '../content/index.ts';
import { searchText } from '../text/name.ts';
import { idText, qrCodeStatus } from './shape.ts';

/** Filters besides those by tag. Omitted fields match everything that is neither archived nor in the trash. */
export const qrCodeFilter = z.strictObject({
  type: contentType.optional().meta({ description: 'Only QR codes of this type.' }),
  status: qrCodeStatus.optional().meta({
    description:
      'Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones.',
  }),
  folderId: idText.optional().meta({ description: 'Only QR codes in this folder.' }),
  stylePresetId: idText.optional().meta({
    description: 'Only QR codes that last took their style from this style preset.',
  }),
  createdById: idText.optional().meta({
    description: 'Only QR codes that the person or API key with this ID created.',
  }),
  search: searchText.optional().meta({
    description: 'Part of the name, or the complete short code; case-insensitive.',
  }),
});
