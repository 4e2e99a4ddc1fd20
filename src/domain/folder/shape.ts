// Schema for folder names.
import { name, nameLimits } from '../text/name.ts';

export const folderName = name.meta({
  id: 'FolderName',
  description: `Display name, ${nameLimits}; unique within the organization.`,
});
