// Downloads the image of a code for screens, or copies it.
import { useState } from 'react';
import { Select } from '../../components/form/field.tsx';
import { useOrganization } from '../../shell/organization.ts';
import { CopyImage } from './copy-image.tsx';
import { ImageLink, imageUrl } from './image-link.tsx';
import { printStrings as strings } from './strings.ts';

const sizes = [256, 512, 1024, 2048, 4096];

export function ScreenImages({ code }: { code: string }) {
  const { id: organization } = useOrganization();
  const [size, setSize] = useState(1024);
  const place = { organization, code };
  const png = imageUrl(place, { format: 'png', size });
  return (
    <div className="grid gap-3">
      <h2 className="text-sm font-semibold">{strings.screens}</h2>
      <Select
        label={strings.pngWidth}
        value={size}
        onChange={({ target }) => setSize(Number(target.value))}
      >
        {sizes.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
      <div className="flex flex-wrap gap-2">
        <ImageLink href={png} text="PNG" />
        <ImageLink href={imageUrl(place, { format: 'svg', size })} text="SVG" />
        <CopyImage png={png} />
      </div>
    </div>
  );
}
