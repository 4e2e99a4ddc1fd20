// Links to images of a code, in the REST API.
import { buttonClass } from '../../components/button.tsx';

export interface Image {
  format: 'png' | 'svg' | 'pdf' | 'eps';
  [option: string]: string | number | boolean | undefined;
}

/** Options that are undefined are left out. */
export function imageUrl(
  { organization, code }: { organization: string; code: string },
  image: Image,
): string {
  const query = new URLSearchParams(
    Object.entries(image).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return `/api/v1/organizations/${organization}/qr-codes/${code}/download?${query}`;
}

export const ImageLink = ({ href, text }: { href: string; text: string }) => (
  <a href={href} download className={buttonClass()}>
    {text}
  </a>
);
