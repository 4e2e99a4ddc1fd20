// Pauses, resumes and archives a QR code, with a way back.
import { type Action, useAction } from '../components/form/action.ts';
import type { QrCodeStatus } from '../schema-types.generated.ts';
import { useOrganization } from '../shell/organization.ts';
import { SetQrCodeStatusDocument } from './qr-codes.generated.ts';
import { qrCodeStrings } from './strings.ts';
import { undoVersion } from './undo.ts';

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
      const target = { id: code.id, organizationId };
      const done = await run(
        { input: { ...target, status: next } },
        {
          message: messageFor(code, next),
          // Somebody else can have set it before, and changed more since then.
          undo: ({ updateQrCode: { qrCode } }, client) =>
            qrCode.version === code.version + 1
              ? undoVersion(client, target, qrCode.version)
              : undefined,
        },
      );
      return done !== undefined;
    },
  };
}
