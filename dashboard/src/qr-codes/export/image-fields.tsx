// The format and the width of images in a ZIP file.
import { Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { optionOf } from '../../components/text/labels.ts';
import { type ExportOptions, imageFormats } from './export-file.ts';
import { defaultSize, ImageWidth } from './image-width.tsx';
import { exportStrings as strings } from './strings.ts';

export type ImageOptions = Pick<ExportOptions, 'image' | 'size'>;

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
        const next = optionOf(imageFormats, target.value) ?? 'png';
        onChange({ image: next, size: defaultSize(next) });
      }}
    >
      <Options labels={imageFormats} />
    </Select>
    <ImageWidth
      key={image}
      image={image}
      size={size}
      onChange={(next) => onChange({ image, size: next })}
    />
  </div>
);
