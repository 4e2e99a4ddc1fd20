// On the page of a QR code that is in the trash.
import { useNavigate } from '@tanstack/react-router';
import { TrashTimes } from '../../components/text/trash-times.tsx';
import { useOrganization } from '../../shell/organization.ts';
import { trashStrings } from '../../trash/strings.ts';
import type { TrashedQrCodeFragment } from '../../trash/trash.generated.ts';
import { TrashActions } from '../../trash/trash-actions.tsx';
import { codeDocuments, lostWith } from './trashed-codes.ts';

const strings = trashStrings.page;

export function TrashNotice({ code }: { code: TrashedQrCodeFragment }) {
  const { slug, permissions } = useOrganization();
  const navigate = useNavigate();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-2xl bg-warning-soft px-4 py-3">
      <p className="grid text-warning">
        {code.dynamic ? strings.inTrash : strings.inTrashStatic}
        <TrashTimes {...code} />
      </p>
      {permissions.includes('QR_CODES_WRITE') && (
        <TrashActions
          item={code}
          documents={codeDocuments}
          lost={lostWith(code)}
          onPurged={() => navigate({ to: '/organizations/$slug/qr-codes/trash', params: { slug } })}
        />
      )}
    </div>
  );
}
