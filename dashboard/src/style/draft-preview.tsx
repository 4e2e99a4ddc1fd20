// The picture as the server draws it now, with what a camera would not like over the last one.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { labelOf } from '../graphql/labels.ts';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { QrCodeDraftDocument, type QrCodeDraftInput } from './style.generated.ts';

const debounceMs = 250;

/** The last value that stood for a moment, so that not every letter is a request. */
function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), debounceMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function DraftPreview({ input }: { input: QrCodeDraftInput | null }) {
  const { id: organization } = useOrganization();
  const settled = useDebounced(input);
  const [{ data, error, stale, fetching }, again] = useQuery({
    query: QrCodeDraftDocument,
    variables: { organization, input: settled ?? { content: { text: { text: '' } } } },
    pause: settled === null,
  });
  const problems = settled && error && !fetching ? problemsOf(error) : undefined;
  const texts = problems?.details.map(({ field, message }) => `${labelOf(field)}: ${message}`);
  const drawn = data?.organization?.qrCodeDraft?.svg;
  /** Kept while another cannot be drawn. */
  const [last, setLast] = useState(drawn);
  if (drawn && !error && settled && drawn !== last) setLast(drawn);
  const mustWait = problems?.code === 'RATE_LIMITED';
  useEffect(() => {
    if (!mustWait) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), 5_000);
    return () => clearTimeout(timer);
  }, [mustWait, again]);
  const reason = problems
    ? texts && texts.length > 0
      ? texts.join(' ')
      : problems.summary
    : settled === null && last
      ? 'Fill in the required fields to update the preview.'
      : undefined;
  const isOld = reason !== undefined || stale || fetching;
  return (
    <div className="relative grid aspect-square place-items-center overflow-hidden rounded-2xl border border-line bg-white">
      {last ? (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(last)}`}
          alt="The code as it will look"
          className={`absolute inset-2 size-[calc(100%-1rem)] object-contain transition-opacity ${isOld ? 'opacity-40' : ''}`}
        />
      ) : (
        !reason && (
          <p className="px-6 text-center text-sm text-[#59615e]">Your QR code appears here.</p>
        )
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
