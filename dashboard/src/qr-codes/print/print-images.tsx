// Downloads the image of a code for print, in a width in millimeters.
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import {
  isReservedSpotName,
  spotNamePattern,
} from '../../../../src/domain/render/print/spot-name.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field, Select } from '../../components/form/field.tsx';
import { Options } from '../../components/form/options.tsx';
import { optionOf } from '../../components/text/labels.ts';
import { useOrganization } from '../../shell/organization.ts';
import { ImageLink, imageUrl } from './image-link.tsx';
import { PrintFactsDocument } from './print.generated.ts';
import { printStrings as strings } from './strings.ts';

const maxWidth = 1_000;
/** Of the slider: beyond it, steps would be too coarse. */
const maxSlider = 300;
const usualWidth = 40;
const bleed = 3;
const dpi = 300;
/** Wider PNGs would have too many pixels. */
const maxPngWidth = 346;

/** The rule of thumb of 10:1, from millimeters to centimeters. */
const scanDistance = (width: number): number => width;

const isSpotName = (name: string): boolean =>
  spotNamePattern.test(name) && !isReservedSpotName(name);

export function PrintImages({
  code,
  children,
}: {
  code: string;
  /** Other ways to print it. */
  children: ReactNode;
}) {
  const { id: organization } = useOrganization();
  const [{ data }] = useQuery({ query: PrintFactsDocument, variables: { organization, code } });
  const [given, setGiven] = useState<string>();
  const [colorSpace, setColorSpace] = useState<keyof typeof strings.colorSpaces>('rgb');
  const [spotName, setSpotName] = useState('');
  const [marks, setMarks] = useState(false);
  const qrCode = data?.organization?.qrCode;
  if (!qrCode) return null;

  const { minWidthMm: min } = qrCode.symbol;
  const width = given ?? String(Math.max(usualWidth, min));
  const millimeters = Number(width);
  const isWidth = /^\d+$/.test(width) && millimeters >= min && millimeters <= maxWidth;
  const isCmyk = colorSpace === 'cmyk';
  const canHaveSpot = isCmyk && qrCode.style.gradient === null;
  const spotColor = canHaveSpot ? spotName.trim() : '';
  const isSpot = spotColor === '' || isSpotName(spotColor);
  const urlOf = (image: Parameters<typeof imageUrl>[1]) =>
    imageUrl({ organization, code }, { ...image, widthMm: millimeters });
  const colors = isCmyk ? { colorSpace, spotColor: spotColor || undefined } : {};
  const scannable = strings.scannable({ centimeters: scanDistance(millimeters) });
  return (
    <div className="grid gap-3">
      <h2 className="text-sm font-semibold">{strings.print}</h2>
      <Field
        label={strings.width({ millimeters: isWidth ? millimeters : min })}
        hint={isWidth ? scannable : undefined}
        type="range"
        min={min}
        max={maxSlider}
        value={isWidth ? Math.min(millimeters, maxSlider) : min}
        aria-valuetext={isWidth ? `${strings.width({ millimeters })}. ${scannable}` : undefined}
        onChange={({ target }) => setGiven(target.value)}
      />
      {isWidth && isSpot && (
        <div className="flex flex-wrap gap-2">
          <ImageLink
            href={urlOf({
              format: 'pdf',
              ...colors,
              ...(marks && { bleedMm: bleed, cropMarks: true }),
            })}
            text="PDF"
          />
          <ImageLink href={urlOf({ format: 'eps', ...colors })} text="EPS" />
          {!isCmyk && millimeters <= maxPngWidth && (
            <ImageLink href={urlOf({ format: 'png', dpi })} text={strings.png({ dpi })} />
          )}
        </div>
      )}
      {children}
      <Disclosure title={strings.options}>
        <Field
          label={strings.exactWidth}
          type="number"
          min={min}
          max={maxWidth}
          value={width}
          problem={isWidth ? undefined : strings.widthRange({ min, max: maxWidth })}
          onChange={({ target }) => setGiven(target.value)}
        />
        <Select
          label={strings.colors}
          value={colorSpace}
          onChange={({ target }) =>
            setColorSpace(optionOf(strings.colorSpaces, target.value) ?? 'rgb')
          }
        >
          <Options labels={strings.colorSpaces} />
        </Select>
        {canHaveSpot && (
          <Field
            label={strings.spotColor}
            hint={strings.spotColorHint}
            value={spotName}
            maxLength={60}
            problem={isSpot ? undefined : strings.spotColorProblem}
            onChange={({ target }) => setSpotName(target.value)}
          />
        )}
        <Checkbox checked={marks} onChange={({ target }) => setMarks(target.checked)}>
          {strings.marks({ bleed })}
        </Checkbox>
      </Disclosure>
    </div>
  );
}
