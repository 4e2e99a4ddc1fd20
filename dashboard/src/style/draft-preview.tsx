// Live preview of the code as edited; problems cover the last valid one.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { labelOf } from '../graphql/labels.ts';
import { problemsOf } from '../graphql/problems.ts';
import type { QrCodeDraftInput } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { styleStrings } from './strings.ts';
import { QrCodeDraftDocument } from './style.generated.ts';

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

export function DraftPreview({ input }: { input: QrCodeDraftInput | null }) {
  const { id: organization } = useOrganization();
  const debounced = useDebounced(input);
  const [{ data, error, stale, fetching }, refetch] = useQuery({
    query: QrCodeDraftDocument,
    variables: { organization, input: debounced ?? { content: { text: { text: '' } } } },
    pause: debounced === null,
  });
  const problems = debounced && error && !fetching ? problemsOf(error) : undefined;
  const texts = problems?.details.map(({ field, message }) =>
    strings.problem({ field: labelOf(field), problem: message }),
  );
  const svg = data?.organization?.qrCodeDraft?.svg;
  /** Shown while the current one cannot be svg. */
  const [last, setLast] = useState(svg);
  if (svg && !error && debounced && svg !== last) setLast(svg);
  const isRateLimited = problems?.code === 'RATE_LIMITED';
  useEffect(() => {
    if (!isRateLimited) return;
    const timer = setTimeout(() => refetch({ requestPolicy: 'network-only' }), 5_000);
    return () => clearTimeout(timer);
  }, [isRateLimited, refetch]);
  const reason = problems
    ? texts && texts.length > 0
      ? texts.join(' ')
      : problems.summary
    : debounced === null && last
      ? strings.incomplete
      : undefined;
  const isOld = reason !== undefined || stale || fetching;
  return (
    <div className="relative grid aspect-square place-items-center overflow-hidden rounded-2xl border border-line bg-white">
      {last ? (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(last)}`}
          alt={strings.alt}
          className={`absolute inset-2 size-[calc(100%-1rem)] object-contain transition-opacity ${isOld ? 'opacity-40' : ''}`}
        />
      ) : (
        !reason && <p className="px-6 text-center text-sm text-[#59615e]">{strings.empty}</p>
      )}
      <div role="status" className="absolute inset-x-2 bottom-2 max-h-full overflow-auto text-sm">
        {reason && (
          <p className="rounded-lg bg-warning-soft px-3 py-2 text-warning wrap-anywhere">
            {reason}
          </p>
        )}
      </div>
    </div>
  );
}
