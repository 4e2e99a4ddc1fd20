// The routes of an organization.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { analyticsSearch } from '../analytics/search.ts';
import { loadChunk } from '../graphql/reachability.ts';
import { parseListSearch } from '../qr-codes/list-search.ts';
import { isStep, type Step } from '../qr-codes/new/step.ts';
import { root } from './root.ts';

const organization = createRoute({
  getParentRoute: () => root,
  path: 'organizations/$slug',
  component: lazyRouteComponent(
    () => loadChunk(() => import('../shell/organization-layout.tsx')),
    'OrganizationLayout',
  ),
});

const trashSearch = ({ search }: Record<string, unknown>): { search?: string } => {
  const text =
    typeof search === 'string' || typeof search === 'number' ? String(search).trim() : '';
  return text ? { search: text } : {};
};

interface NewCodeSearch {
  /** The folder in which it is created. */
  folder?: string;
  /** The code that it starts from. */
  like?: string;
  step?: Step;
}

const newCodeSearch = ({ folder, like, step }: Record<string, unknown>): NewCodeSearch => ({
  ...(typeof folder === 'string' && { folder }),
  ...(typeof like === 'string' && { like }),
  ...(isStep(step) && { step }),
});

const sections = [
  createRoute({
    getParentRoute: () => organization,
    path: '/',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../overview/overview-page.tsx')),
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
    path: 'developers/graphiql',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../developers/tool-pages.tsx')),
      'GraphiqlPage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'developers/reference',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../developers/tool-pages.tsx')),
      'ReferencePage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/new',
    validateSearch: newCodeSearch,
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/new/new-qr-code-page.tsx')),
      'NewQrCodePage',
    ),
  }),
  createRoute({
    getParentRoute: () => organization,
    path: 'qr-codes/$code/ready',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../qr-codes/new/ready-page.tsx')),
      'ReadyPage',
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
