// What may be said of a folder.
import { text } from './text.ts';

export const folderName = text({ min: 1, max: 200 });
