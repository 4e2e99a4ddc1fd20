// The button that copies an image to the clipboard.
import { CopyAction } from '../../components/copy/copy-button.tsx';
import { printStrings as strings } from './strings.ts';

async function read(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.blob();
}

/** Resolves with whether it was copied; browsers only can in secure contexts (W3C Clipboard API). */
async function copyImage(url: string): Promise<boolean> {
  try {
    // Safari only accepts an image that is requested within the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': read(url) })]);
    return true;
  } catch {
    return false;
  }
}

/** `png`: the address of the image. */
export const CopyImage = ({ png }: { png: string }) => (
  <CopyAction
    copy={() => copyImage(png)}
    label={strings.copyImage}
    text={strings.copyImage}
    failed={strings.copyFailed}
  />
);
