// What may be said of a folder.
import { name, nameLimits } from '../text/name.ts';

export const folderName = name.meta({
  id: 'FolderName',
  description: `What people call it. ${nameLimits}.`,
});
