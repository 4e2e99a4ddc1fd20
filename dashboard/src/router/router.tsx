// The routes of the dashboard.
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { loadChunk } from '../graphql/reachability.ts';
import { ErrorPage } from '../shell/error-page.tsx';
import { OrganizationRedirect } from '../shell/organization-redirect.tsx';
import { problemSearch } from '../sign-in/provider/search.ts';
import { organizationRoute } from './organization-routes.ts';
import { root } from './root.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** URLs without an organization redirect to the one that was open last. */
const redirects = (['', 'analytics', 'developers', 'qr-codes', 'settings'] as const).map(
  (section) =>
    createRoute({
      getParentRoute: () => root,
      path: section === '' ? '/' : section,
      component: () => <OrganizationRedirect section={section} />,
    }),
);

const newOrganization = createRoute({
  getParentRoute: () => root,
  path: 'new-organization',
  component: lazyRouteComponent(
    () => loadChunk(() => import('../shell/new-organization-page.tsx')),
    'NewOrganizationPage',
  ),
});

const account = createRoute({
  getParentRoute: () => root,
  path: 'account',
  validateSearch: problemSearch,
  component: lazyRouteComponent(
    () => loadChunk(() => import('../account/account-page.tsx')),
    'AccountPage',
  ),
});

const device = createRoute({
  getParentRoute: () => root,
  path: 'device',
  component: lazyRouteComponent(
    () => loadChunk(() => import('../device/device-page.tsx')),
    'DevicePage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...signInRoutes,
    ...redirects,
    newOrganization,
    account,
    device,
    organizationRoute,
  ]),
  basepath: '/dashboard',
  // Without this, a page gets what its validateSearch has dropped.
  search: { strict: true },
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
