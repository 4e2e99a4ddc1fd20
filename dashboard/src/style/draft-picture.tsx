// The picture as the server draws it now, with what a camera would not like.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { problemsOf } from '../graphql/problems.ts';
import { useOrganization } from '../shell/organization.ts';
import { QrCodeDraftDocument, type QrCodeDraftInput } from './style.generated.ts';

const patience = 250;

/** The last value that stood for a moment, so that not every letter is a request. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), patience);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function DraftPicture({ input }: { input: QrCodeDraftInput | null }) {
  const { id: organization } = useOrganization();
  const settled = useSettled(input);
  const [{ data, error, stale, fetching }, again] = useQuery({
    query: QrCodeDraftDocument,
    variables: { organization, input: settled ?? { content: { text: { text: '' } } } },
    pause: settled === null,
  });
  const problems = settled && error && !fetching ? problemsOf(error) : undefined;
  const texts = problems && Object.values(problems.fields);
  const drawn = data?.organization?.qrCodeDraft?.svg;
  const [last, setLast] = useState(drawn);
  if (drawn && drawn !== last) setLast(drawn);
  const mustWait = problems?.code === 'RATE_LIMITED';
  useEffect(() => {
    if (!mustWait) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), 5_000);
    return () => clearTimeout(timer);
  }, [mustWait, again]);
  const svg = mustWait ? last : !error && drawn;
  return (
    <div className="grid gap-3">
      <div className="relative grid aspect-square place-items-center overflow-hidden rounded-2xl border border-line bg-white">
        {svg && settled ? (
          <img
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt="The code as it will look"
            className={`absolute inset-2 size-[calc(100%-1rem)] object-contain transition-opacity ${stale || fetching || mustWait ? 'opacity-60' : ''}`}
          />
        ) : (
          <p className="px-6 text-center text-sm text-[#59615e]">
            {problems ? 'This cannot be drawn.' : 'The picture stands here once there is content.'}
          </p>
        )}
      </div>
      <div role="status" className="text-sm">
        {problems && (
          <p className="rounded-lg bg-warning-soft px-3 py-2 text-warning">
            {texts && texts.length > 0 ? texts.join(' ') : problems.summary}
          </p>
        )}
      </div>
    </div>
  );
}
