// The routes of an organization.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type PeriodSearch, periodSearch } from '../analytics/period.ts';
import { loadChunk } from '../graphql/reachability.ts';
import { parseListSearch } from '../qr-codes/list-search.ts';
import { root } from './root.ts';

const organization = createRoute({
  getParentRoute: () => root,
  path: 'organizations/$slug',
  component: lazyRouteComponent(
    () => loadChunk(() => import('../shell/organization-layout.tsx')),
    'OrganizationLayout',
  ),
});

/** The ID of the code that is shown, if only one is, and the period. */
const analyticsSearch = (search: Record<string, unknown>): PeriodSearch & { code?: string } => ({
  ...periodSearch(search),
  ...(typeof search.code === 'string' && { code: search.code }),
});

const trashSearch = ({ search }: Record<string, unknown>): { search?: string } => {
  const text =
    typeof search === 'string' || typeof search === 'number' ? String(search).trim() : '';
  return text ? { search: text } : {};
};

/** The folder in which a new code is created. */
const folderSearch = (search: Record<string, unknown>): { folder?: string } =>
  typeof search.folder === 'string' ? { folder: search.folder } : {};

const sections = [
  createRoute({
    getParentRoute: () => organization,
    path: '/',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../shell/overview/overview-page.tsx')),
      'OverviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes',
    validateSearch: parseListSearch,
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/qr-codes-page.tsx')),
      'QrCodesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/import',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../import/import-page.tsx')),
      'ImportPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'developers',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../developers/developers-page.tsx')),
      'DevelopersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'settings',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../settings/settings-page.tsx')),
      'SettingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'settings/audit-log',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../settings/audit-log-page.tsx')),
      'AuditLogPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'analytics',
    validateSearch: analyticsSearch,
    component: lazyRouteComponent(
      () => loadChunk(() => import('../analytics/analytics-page.tsx')),
      'AnalyticsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'developers/webhooks',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../webhooks/webhooks-page.tsx')),
      'WebhooksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'developers/webhooks/$webhook',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../webhooks/webhook-page.tsx')),
      'WebhookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/new',
    validateSearch: folderSearch,
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/new-qr-code-page.tsx')),
      'NewQrCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/trash',
    validateSearch: trashSearch,
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/trash/trash-page.tsx')),
      'TrashPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/$code',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/qr-code-page.tsx')),
      'QrCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/$code/history',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/history/history-page.tsx')),
      'HistoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/styles',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../style/style-presets-page.tsx')),
      'StylePresetsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/styles/$preset',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../style/style-preset-page.tsx')),
      'StylePresetPage',
    ),
  }),
];

export const organizationRoute = organization.addChildren(sections);
