// Pauses, resumes and archives a QR code, with a way back.
import { type Action, useAction } from '../components/form/action.ts';
import { undoBy } from '../components/toast/undo.ts';
import type { QrCodeStatus } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { SetQrCodeStatusDocument } from './qr-codes.generated.ts';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.status;

interface Code {
  id: string;
  name: string;
  status: QrCodeStatus;
  /** Whether its short link is stopped, also while it is archived. */
  paused: boolean;
  version: number;
}

/** What a code that leaves the archive becomes again. */
export const unarchivedStatus = ({ paused }: Pick<Code, 'paused'>): QrCodeStatus =>
  paused ? 'PAUSED' : 'ACTIVE';

export interface StatusAction extends Pick<Action<unknown, never>, 'busy' | 'problems' | 'reset'> {
  /** Resolves to whether it was set. */
  set: (status: QrCodeStatus) => Promise<boolean>;
}

function messageFor({ name, status }: Code, next: QrCodeStatus): string {
  if (next === 'ARCHIVED') return strings.archived({ name });
  if (status === 'ARCHIVED') return strings.unarchived({ name });
  return next === 'PAUSED' ? strings.paused({ name }) : strings.resumed({ name });
}

export function useStatus(code: Code): StatusAction {
  const { id: organizationId } = useOrganization();
  const { run, ...action } = useAction(SetQrCodeStatusDocument);
  return {
    ...action,
    set: async (next) => {
      const { id, status, version } = code;
      const input = { id, organizationId };
      const done = await run(
        { input: { ...input, status: next } },
        {
          message: messageFor(code, next),
          undo: ({ updateQrCode: { qrCode } }, client) => {
            // Somebody else changed the code in between, so what is known is not what was before.
            if (qrCode.version !== version + 1) return undefined;
            return undoBy(client, SetQrCodeStatusDocument, {
              input: { ...input, status, expectedVersions: [qrCode.version] },
            });
          },
        },
      );
      return done !== undefined;
    },
  };
}
