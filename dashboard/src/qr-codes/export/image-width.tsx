// The width of exported images, in the unit of their format.
import { useState } from 'react';
import { Field } from '../../components/form/field.tsx';
import type { ExportOptions } from './export-file.ts';
import { exportStrings as strings } from './strings.ts';

/** CSS pixels, the unit of the API for sizes of PDF and EPS. */
const pixelsPerMillimeter = 96 / 25.4;

const pixelsOf = (millimeters: string): string =>
  String(Math.round(Number(millimeters) * pixelsPerMillimeter));

/** The initial size for a format. */
export const defaultSize = (image: ExportOptions['image']): string =>
  image === 'pdf' || image === 'eps' ? pixelsOf('40') : '512';

export function ImageWidth({
  image,
  size,
  onChange,
}: {
  image: ExportOptions['image'];
  /** Pixels. */
  size: string;
  onChange: (size: string) => void;
}) {
  const [millimeters, setMillimeters] = useState('40');
  const shared = { type: 'number', required: true } as const;
  switch (image) {
    case 'svg':
      return null;
    case 'png':
      return (
        <Field
          {...shared}
          label={strings.widthPixels}
          min={64}
          max={4096}
          value={size}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'pdf':
    case 'eps':
      return (
        <Field
          {...shared}
          label={strings.widthMillimeters}
          min={20}
          max={1_000}
          value={millimeters}
          onChange={({ target }) => {
            setMillimeters(target.value);
            onChange(pixelsOf(target.value));
          }}
        />
      );
  }
}
