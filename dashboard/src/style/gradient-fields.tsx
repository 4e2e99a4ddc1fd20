// The color gradient across a code.
import { Button } from '../components/button.tsx';
import { Field, Select } from '../components/form/field.tsx';
import { Options } from '../components/form/options.tsx';
import { componentStrings } from '../components/strings.ts';
import { optionOf } from '../components/text/labels.ts';
import { ColorField } from './color/color-field.tsx';
import { styleStrings } from './strings.ts';
import type { Style, StyleProps } from './style.ts';

const strings = styleStrings.gradient;

type Gradient = NonNullable<Style['gradient']>;
type Stop = Gradient['stops'][number];

const maxStops = 8;

/** The stops with one added in the widest gap. */
function withAddedStop(stops: readonly Stop[]): Stop[] {
  const gaps = stops.slice(1).map(({ offset }, index) => offset - (stops[index]?.offset ?? 0));
  const widest = gaps.indexOf(Math.max(...gaps));
  const before = stops[widest];
  if (!before) return [...stops];
  const offset = before.offset + Math.floor((gaps[widest] ?? 0) / 2);
  return [
    ...stops.slice(0, widest + 1),
    { offset, color: before.color },
    ...stops.slice(widest + 1),
  ];
}

export function GradientFields({ style, onChange }: StyleProps) {
  const { gradient } = style;
  const change = (changed: Partial<Gradient>) => {
    if (gradient) onChange({ ...style, gradient: { ...gradient, ...changed } });
  };
  const choose = (value: string) => {
    const type = optionOf(strings.gradientTypes, value);
    const color = style.foregroundColor;
    const start: Gradient = {
      type: 'LINEAR',
      angle: 45,
      stops: [
        { offset: 0, color },
        { offset: 100, color },
      ],
    };
    onChange({ ...style, gradient: type && { ...(gradient ?? start), type } });
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={strings.label}
          value={gradient?.type ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{strings.none}</option>
          <Options labels={strings.gradientTypes} />
        </Select>
        {gradient?.type === 'LINEAR' && (
          <Field
            label={strings.angle}
            type="number"
            min={0}
            max={359}
            value={gradient.angle ?? 0}
            hint={strings.angleHint}
            onChange={({ target }) => change({ angle: Number(target.value) })}
          />
        )}
      </div>
      {gradient?.stops.map((stop, index) => {
        const put = (changed: Partial<Stop>) =>
          change({
            stops: gradient.stops.map((one) => (one === stop ? { ...one, ...changed } : one)),
          });
        const number = index + 1;
        return (
          // Stops have no identity but their position.
          <div key={number} className="grid grid-cols-[1fr_1fr_auto] items-end gap-3">
            <ColorField
              label={strings.color({ number })}
              color={stop.color}
              onChange={(color) => put({ color })}
            />
            <Field
              label={strings.position({ number })}
              type="number"
              min={0}
              max={100}
              value={stop.offset}
              onChange={({ target }) => put({ offset: Number(target.value) })}
            />
            <Button
              look="quiet"
              disabled={gradient.stops.length <= 2}
              aria-label={strings.removeColor({ number })}
              onClick={() => change({ stops: gradient.stops.filter((one) => one !== stop) })}
            >
              {componentStrings.buttons.remove}
            </Button>
          </div>
        );
      })}
      {gradient && gradient.stops.length < maxStops && (
        <Button
          className="justify-self-start"
          onClick={() => change({ stops: withAddedStop(gradient.stops) })}
        >
          {strings.addColor}
        </Button>
      )}
    </>
  );
}
