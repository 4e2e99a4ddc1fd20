// The choice between a dynamic and a static code, as two cards.
import { useId } from 'react';
import { Badge } from '../components/badge.tsx';

const kinds = [
  {
    dynamic: true,
    title: 'Dynamic',
    text: 'The picture holds a short link. You can change the content after printing, and scans are counted. Needs this server for each scan.',
  },
  {
    dynamic: false,
    title: 'Static',
    text: 'The picture holds the content itself. It works offline and without this server, cannot be changed, and scans are not counted.',
  },
];

/** A phone that has no network yet cannot open a page, so a network is best held by the picture itself. */
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
      <legend className="mb-1.5 text-sm font-medium">Dynamic or static</legend>
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
                {kind.dynamic === recommendsDynamic(type) && <Badge tone="good">Recommended</Badge>}
              </span>
              <span id={`${key}-text`} className="text-muted">
                {kind.text}
                {type === 'WIFI' &&
                  !kind.dynamic &&
                  ' A phone joins the network at once, before it has internet.'}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
