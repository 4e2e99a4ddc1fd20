// Downloads the image of a code, in each format.
import { useState } from 'react';
import { useQuery } from 'urql';
import { buttonClass } from '../components/button.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { useOrganization } from '../shell/organization.ts';
import { PicturesDocument } from './editor.generated.ts';
import { sameOriginUrl } from './same-origin.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.downloads;

const sizes = [256, 512, 1024, 2048, 4096];

const Download = ({ href, format }: { href: string; format: string }) => (
  <a href={href} download className={buttonClass()}>
    {format}
  </a>
);

/** PDF width in millimeters, within the limits of the REST API. */
const isWidth = (width: string): boolean =>
  /^\d+$/.test(width) && Number(width) >= 10 && Number(width) <= 1_000;

export function Downloads({ code }: { code: string }) {
  const { id: organization } = useOrganization();
  const [size, setSize] = useState(1024);
  const [width, setWidth] = useState('40');
  const [{ data }] = useQuery({
    query: PicturesDocument,
    variables: { organization, code, size },
  });
  const pictures = data?.organization?.qrCode;
  const pdf = `/api/v1/organizations/${organization}/qr-codes/${code}/download?format=pdf&widthMm=${width}`;
  return (
    <section aria-label={strings.label} className="grid gap-4">
      <div className="grid grid-cols-[minmax(0,1fr)_5rem] items-end gap-2">
        <Select
          label={strings.pngWidth}
          value={size}
          onChange={({ target }) => setSize(Number(target.value))}
        >
          {sizes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        {pictures && <Download href={sameOriginUrl(pictures.png)} format="PNG" />}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_5rem] items-end gap-2">
        <Field
          label={strings.pdfWidth}
          type="number"
          min={10}
          max={1_000}
          value={width}
          problem={isWidth(width) ? undefined : strings.pdfWidthRange}
          onChange={({ target }) => setWidth(target.value)}
        />
        {isWidth(width) && <Download href={pdf} format="PDF" />}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_5rem] items-center gap-2">
        <p className="text-sm text-muted">{strings.svg}</p>
        {pictures && <Download href={sameOriginUrl(pictures.svgFile)} format="SVG" />}
      </div>
    </section>
  );
}
