// A small picture of a design, drawn by the server.
import { useQuery } from 'urql';
import type { QrCodeDraftInput } from '../../schema-types.generated.ts';
import { useOrganization } from '../../shell/organization.ts';
import { sampleContent } from '../sample.ts';
import { QrCodeDraftDocument } from '../style.generated.ts';

export function DraftThumbnail({
  design,
}: {
  design: Pick<QrCodeDraftInput, 'style' | 'stylePresetId'>;
}) {
  const { id: organization } = useOrganization();
  const input = { content: sampleContent, ...design };
  const [{ data }] = useQuery({ query: QrCodeDraftDocument, variables: { organization, input } });
  const svg = data?.organization?.qrCodeDraft.svg;
  return (
    <span className="relative size-16 shrink-0 overflow-hidden rounded-lg border border-line bg-white">
      {svg && (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt=""
          className="absolute inset-0 size-full object-contain"
        />
      )}
    </span>
  );
}
