// Strings of the download of images of several codes.
import { plural } from '../../../components/text/plural.ts';

export const downloadStrings = {
  open: 'Download images',
  title: ({ count }: { count: number }) =>
    plural(count, { one: 'Download the image of # code', other: 'Download images of # codes' }),
  help: 'A ZIP file with a table and an image of each code, named after its short link and name.',
  submit: 'Download',
  failed: 'The server couldn’t prepare the file. Try again.',
  done: 'Your download has started.',
};
