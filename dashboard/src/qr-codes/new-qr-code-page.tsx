// The page that creates a QR code.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAction } from '../components/form/action.ts';
import { EmptyState, Page } from '../components/page.tsx';
import { toRoutingFields } from '../routing/routing.ts';
import { useOrganization } from '../shell/organization.ts';
import { defaultStyle } from '../style/style.ts';
import { CreateQrCodeDocument } from './editor.generated.ts';
import type { QrCodeFields } from './form/fields.ts';
import { noOwnFields } from './form/own-fields.tsx';
import { QrCodeForm } from './form/qr-code-form.tsx';
import { qrCodeStrings } from './strings.ts';

const strings = qrCodeStrings.newPage;

const start: QrCodeFields = {
  name: '',
  type: 'URL',
  values: {},
  dynamic: null,
  shortCode: '',
  reuseShortCode: false,
  folderId: null,
  tags: [],
  own: noOwnFields,
  style: defaultStyle,
  routing: toRoutingFields(null),
};

export function NewQrCodePage() {
  const { id: organizationId, slug, permissions } = useOrganization();
  const { run, busy, problems } = useAction(CreateQrCodeDocument, strings.created);
  const { folder = null } = useSearch({ from: '/organizations/$slug/qr-codes/new' });
  const navigate = useNavigate();
  if (!permissions.includes('QR_CODES_WRITE')) {
    return (
      <Page title={strings.title}>
        <EmptyState title={strings.noAccess}>{strings.noAccessHelp}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={strings.title}>
      <QrCodeForm
        id={null}
        version={0}
        stored={{ ...start, folderId: folder }}
        submit={strings.submit}
        busy={busy}
        problems={problems}
        onSubmit={async (draft) => {
          const created = await run({ input: { organizationId, ...draft } });
          if (!created) return false;
          const params = { slug, code: created.createQrCode.qrCode.id };
          const to = '/organizations/$slug/qr-codes/$code';
          await navigate({ to, params, ignoreBlocker: true });
          return true;
        }}
      />
    </Page>
  );
}
