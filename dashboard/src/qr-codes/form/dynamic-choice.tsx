// The choice between a dynamic and a static code, as two cards.
import { useId } from 'react';
import { Badge } from '../../components/badge.tsx';
import { qrCodeStrings } from '../strings.ts';

const strings = qrCodeStrings.dynamicChoice;

const kinds = [
  { dynamic: true, title: strings.dynamic, text: () => strings.dynamicHelp },
  {
    dynamic: false,
    title: strings.static,
    text: (type: string) => (type === 'WIFI' ? strings.staticWifiHelp : strings.staticHelp),
  },
];

/** Phones scan a Wi-Fi code before they have internet, so it must contain the network itself. */
export const recommendsDynamic = (type: string): boolean => type !== 'WIFI';

export function DynamicChoice({
  type,
  dynamic,
  onChange,
}: {
  type: string;
  dynamic: boolean;
  onChange: (dynamic: boolean) => void;
}) {
  const id = useId();
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-1.5 text-sm font-medium">{strings.label}</legend>
      {kinds.map((kind) => {
        const key = `${id}-${kind.title}`;
        return (
          <label
            key={kind.title}
            className="flex cursor-pointer items-start gap-2.5 rounded-xl border border-line p-4 text-sm has-checked:border-accent has-checked:bg-accent-soft/40"
          >
            <input
              type="radio"
              name={id}
              className="mt-1 size-4 accent-accent"
              checked={kind.dynamic === dynamic}
              aria-labelledby={`${key}-title`}
              aria-describedby={`${key}-text`}
              onChange={() => onChange(kind.dynamic)}
            />
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2">
                <span id={`${key}-title`} className="font-medium">
                  {kind.title}
                </span>
                {kind.dynamic === recommendsDynamic(type) && (
                  <Badge tone="good">{strings.recommended}</Badge>
                )}
              </span>
              <span id={`${key}-text`} className="text-muted">
                {kind.text(type)}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
