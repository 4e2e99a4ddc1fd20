// A new QR code.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAction } from '../components/form/action.ts';
import { EmptyState, Page } from '../components/page.tsx';
import { toRoutingFields } from '../routing/routing.ts';
import { useOrganization } from '../shell/organization.ts';
import { defaultStyle } from '../style/style.ts';
import { CreateQrCodeDocument } from './editor.generated.ts';
import { type QrCodeFields, QrCodeForm } from './qr-code-form.tsx';

const start: QrCodeFields = {
  name: '',
  type: 'URL',
  values: {},
  dynamic: null,
  shortCode: '',
  folderId: null,
  tags: [],
  style: defaultStyle,
  routing: toRoutingFields(null),
};

export function NewQrCodePage() {
  const { id: organizationId, slug, permissions } = useOrganization();
  const { run, busy, problems } = useAction(CreateQrCodeDocument, 'QR code created');
  const { folder = null } = useSearch({ from: '/organizations/$slug/qr-codes/new' });
  const navigate = useNavigate();
  if (!permissions.includes('QR_CODES_WRITE')) {
    return (
      <Page title="Create QR code">
        <EmptyState title="You can’t create codes">Ask an admin to make you an editor.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Create QR code">
      <QrCodeForm
        id={null}
        version={0}
        stored={{ ...start, folderId: folder }}
        submit="Create"
        busy={busy}
        problems={problems}
        onSubmit={async (draft) => {
          const made = await run({ input: { organizationId, ...draft } });
          if (!made) return false;
          const params = { slug, code: made.createQrCode.qrCode.id };
          const to = '/organizations/$slug/qr-codes/$code';
          await navigate({ to, params, ignoreBlocker: true });
          return true;
        }}
      />
    </Page>
  );
}
