// Schemas for folders, as input.
import { z } from 'zod';
import { name, nameLimits } from '../text/name.ts';

export const folderName = name.meta({
  id: 'FolderName',
  description: `Display name, ${nameLimits}; unique within the organization.`,
});

export const newFolder = z.strictObject({ name: folderName }).meta({
  id: 'CreateFolder',
  description: 'A new folder.',
  example: { name: 'Menus' },
});

export const folderChange = newFolder.partial().meta({
  id: 'UpdateFolder',
  description: 'Omitted fields keep their current values.',
  example: { name: 'Winter menus' },
});
