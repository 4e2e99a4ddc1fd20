// The format and the width of images in a ZIP file.
import { Select } from '../../components/form/field.tsx';
import type { ExportOptions } from './export-file.ts';
import { defaultSize, ImageWidth } from './image-width.tsx';
import { exportStrings as strings } from './strings.ts';

export type ImageOptions = Pick<ExportOptions, 'image' | 'size'>;

const imageOf = (value: string): ExportOptions['image'] =>
  value === 'svg' || value === 'pdf' ? value : 'png';

export const ImageFields = ({
  options: { image, size },
  onChange,
}: {
  options: ImageOptions;
  onChange: (options: ImageOptions) => void;
}) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Select
      label={strings.imageFormat}
      value={image}
      onChange={({ target }) => {
        const next = imageOf(target.value);
        onChange({ image: next, size: defaultSize(next) });
      }}
    >
      <option value="png">PNG</option>
      <option value="svg">SVG</option>
      <option value="pdf">PDF</option>
    </Select>
    <ImageWidth
      key={image}
      image={image}
      size={size}
      onChange={(next) => onChange({ image, size: next })}
    />
  </div>
);
