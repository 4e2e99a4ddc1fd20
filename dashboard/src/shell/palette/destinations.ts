// The pages and actions of the command palette.
import { useNavigate } from '@tanstack/react-router';
import { undoLatest } from '../../components/toast/toasts.ts';
import { useOrganization } from '../organization.ts';
import { shellStrings } from '../strings.ts';
import { paletteStrings as strings } from './strings.ts';

const { navigation, shortcuts } = shellStrings;

export interface Choice {
  key: string;
  label: string;
  /** Shown beside the label. */
  detail?: string;
  choose: () => void;
}

const pages = [
  { label: navigation.overview, to: '/organizations/$slug' },
  { label: strings.pages.qrCodes, to: '/organizations/$slug/qr-codes' },
  { label: strings.pages.templates, to: '/organizations/$slug/qr-codes/styles' },
  { label: strings.pages.trash, to: '/organizations/$slug/qr-codes/trash' },
  { label: navigation.analytics, to: '/organizations/$slug/analytics' },
  { label: shortcuts.apiKeys, to: '/organizations/$slug/developers' },
  { label: strings.pages.webhooks, to: '/organizations/$slug/developers/webhooks' },
  { label: navigation.settings, to: '/organizations/$slug/settings' },
] as const;

const auditLog = '/organizations/$slug/settings/audit-log';

interface Destinations {
  pages: Choice[];
  actions: Choice[];
  organizations: Choice[];
}

export function useDestinations(
  organizations: readonly { slug: string; name: string }[],
): Destinations {
  const { slug, role, permissions } = useOrganization();
  const navigate = useNavigate();
  const params = { slug };
  const mayWrite = permissions.includes('QR_CODES_WRITE');
  const changes: Choice[] = [
    {
      key: 'create',
      label: strings.actions.create,
      choose: () => navigate({ to: '/organizations/$slug/qr-codes/new', params }),
    },
    {
      key: 'import',
      label: strings.actions.import,
      choose: () => navigate({ to: '/organizations/$slug/qr-codes/import', params }),
    },
    {
      key: 'create-template',
      label: strings.actions.createTemplate,
      choose: () =>
        navigate({
          to: '/organizations/$slug/qr-codes/styles/$preset',
          params: { slug, preset: 'new' },
        }),
    },
    { key: 'undo', label: strings.actions.undo, choose: undoLatest },
  ];
  return {
    pages: [
      ...pages.map(({ label, to }) => ({
        key: to,
        label,
        choose: () => void navigate({ to, params }),
      })),
      ...(role === 'ADMIN'
        ? [
            {
              key: auditLog,
              label: strings.pages.auditLog,
              choose: () => void navigate({ to: auditLog, params }),
            },
          ]
        : []),
      {
        key: '/account',
        label: navigation.account,
        choose: () => void navigate({ to: '/account' }),
      },
    ],
    actions: mayWrite ? changes : [],
    organizations: organizations
      .filter((one) => one.slug !== slug)
      .map((one) => ({
        key: `organization-${one.slug}`,
        label: one.name,
        choose: () => void navigate({ to: '/organizations/$slug', params: { slug: one.slug } }),
      })),
  };
}
