// What may be said of a folder.
import { text } from './text.ts';

export const folderName = text({ min: 1, max: 200 }).meta({
  id: 'FolderName',
  description: 'What people call it. 1 to 200 characters.',
});
