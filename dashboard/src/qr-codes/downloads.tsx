// The picture of a code as a file, in each format.
import { useState } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Select } from '../components/field.tsx';
import { useOrganization } from '../shell/organization.ts';
import { PicturesDocument } from './editor.generated.ts';
import { onThisHost } from './on-this-host.ts';

const sizes = [256, 512, 1024, 2048, 4096];

export function Downloads({ code }: { code: string }) {
  const { id: organization } = useOrganization();
  const [size, setSize] = useState(1024);
  const [{ data }] = useQuery({
    query: PicturesDocument,
    variables: { organization, code, size },
  });
  const pictures = data?.organization?.qrCode;
  return (
    <section aria-label="Download" className="grid gap-3">
      <Select
        label="Width in pixels"
        value={size}
        hint="SVG and PDF stay sharp at any size."
        onChange={({ target }) => setSize(Number(target.value))}
      >
        {sizes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
      {pictures && (
        <div className="grid grid-cols-3 gap-2">
          {(
            [
              ['PNG', pictures.png],
              ['SVG', pictures.svgFile],
              ['PDF', pictures.pdf],
            ] as const
          ).map(([format, url]) => (
            <a key={format} href={onThisHost(url)} download className={buttonClass()}>
              {format}
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
