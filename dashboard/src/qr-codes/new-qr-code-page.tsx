// A new QR code.
import { useNavigate } from '@tanstack/react-router';
import { Page } from '../components/page.tsx';
import { useAction } from '../graphql/action.ts';
import { useOrganization } from '../shell/organization.ts';
import { CreateQrCodeDocument } from './editor.generated.ts';
import { QrCodeForm } from './qr-code-form.tsx';
import { plainLook } from './style.ts';

const start = {
  name: '',
  type: 'URL',
  values: {},
  look: plainLook,
  dynamic: false,
  shortCode: null,
  id: null,
};

export function NewQrCodePage() {
  const { id: organizationId, slug } = useOrganization();
  const { run, busy, problems } = useAction(CreateQrCodeDocument);
  const navigate = useNavigate();
  return (
    <Page title="Create QR code">
      <QrCodeForm
        start={start}
        submit="Create"
        busy={busy}
        problems={problems}
        onSubmit={async (draft) => {
          const made = await run({ input: { organizationId, ...draft } });
          if (!made) return;
          const params = { slug, code: made.createQrCode.qrCode.id };
          await navigate({ to: '/organizations/$slug/qr-codes/$code', params });
        }}
      />
    </Page>
  );
}
