// Live preview of the code as edited; problems cover the last valid one.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../components/button.tsx';
import { labelOf } from '../graphql/labels.ts';
import { type Problems, problemsOf } from '../graphql/problems.ts';
import type { QrCodeDraftInput } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { withReadableColors } from './color/fix-contrast.ts';
import { styleStrings } from './strings.ts';
import { QrCodeDraftDocument } from './style.generated.ts';
import type { Style } from './style.ts';

const strings = styleStrings.preview;

const debounceMs = 250;

/** Debounces a value, so that not every keystroke sends a request. */
function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), debounceMs);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}

const isAboutColor = (field: string): boolean => /^style\..*color$/i.test(field);

function reasonOf({ summary, details }: Problems, areColorsUnreadable: boolean): string {
  // About colors, one sentence says it all.
  const shown = areColorsUnreadable ? details.filter(({ field }) => !isAboutColor(field)) : details;
  const texts = shown.map(({ field, message }) =>
    strings.problem({ field: labelOf(field), problem: message }),
  );
  return texts.join(' ') || (areColorsUnreadable ? '' : summary);
}

/** At the side of the window on wide screens; a small one at its top on others. */
export function DraftPreview({
  input,
  style,
  onChange,
}: {
  input: QrCodeDraftInput | null;
  style: Style;
  /** Left out if the design cannot be changed. */
  onChange?: ((style: Style) => void) | undefined;
}) {
  const { id: organization } = useOrganization();
  const debounced = useDebounced(input);
  const [{ data, error, stale, fetching }, refetch] = useQuery({
    query: QrCodeDraftDocument,
    variables: { organization, input: debounced ?? { content: { text: { text: '' } } } },
    pause: debounced === null,
  });
  const problems = debounced && error && !fetching ? problemsOf(error) : undefined;
  const svg = data?.organization?.qrCodeDraft?.svg;
  /** Shown while the current one cannot be drawn. */
  const [last, setLast] = useState(svg);
  if (svg && !error && debounced && svg !== last) setLast(svg);
  const isRateLimited = problems?.code === 'RATE_LIMITED';
  useEffect(() => {
    if (!isRateLimited) return;
    const timer = setTimeout(() => refetch({ requestPolicy: 'network-only' }), 5_000);
    return () => clearTimeout(timer);
  }, [isRateLimited, refetch]);
  const readable = withReadableColors(style);
  const reasons = [
    readable && strings.lowContrast,
    problems && reasonOf(problems, readable !== undefined),
    debounced === null && last && strings.incomplete,
  ].filter((reason) => typeof reason === 'string' && reason !== '');
  const isOld = reasons.length > 0 || stale || fetching;
  return (
    <div
      data-preview
      className="sticky top-2 z-1 order-first flex gap-3 rounded-2xl border border-line bg-surface p-2 shadow-float lg:relative lg:top-auto lg:order-none lg:aspect-square lg:bg-white lg:shadow-none"
    >
      <div className="relative grid size-24 shrink-0 place-items-center overflow-hidden rounded-lg bg-white lg:absolute lg:inset-2 lg:size-auto">
        {last ? (
          <img
            src={`data:image/svg+xml,${encodeURIComponent(last)}`}
            alt={strings.alt}
            className={`absolute inset-0 size-full object-contain transition-opacity ${isOld ? 'opacity-40' : ''}`}
          />
        ) : (
          reasons.length === 0 && (
            <p className="px-1 text-center text-xs text-[#59615e] lg:px-6 lg:text-sm">
              {strings.empty}
            </p>
          )
        )}
      </div>
      <div className="grid max-h-full content-center gap-2 self-center overflow-auto text-sm lg:absolute lg:inset-x-2 lg:bottom-2">
        <div role="status">
          {reasons.length > 0 && (
            <p className="rounded-lg bg-warning-soft px-3 py-2 text-warning wrap-anywhere">
              {reasons.join(' ')}
            </p>
          )}
        </div>
        {readable && onChange && (
          <Button className="justify-self-start" onClick={() => onChange(readable)}>
            {strings.fixContrast}
          </Button>
        )}
      </div>
    </div>
  );
}
