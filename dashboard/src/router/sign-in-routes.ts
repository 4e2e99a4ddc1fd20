// The routes of people who are not logged in.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadChunk } from '../graphql/reachability.ts';
import { problemSearch } from '../sign-in/provider/search.ts';
import { root } from './root.ts';

/** The page to return to after logging in; only paths on this origin. */
const returnSearch = (search: Record<string, unknown>): { return?: string } =>
  typeof search.return === 'string' && /^\/(?![/\\])/.test(search.return)
    ? { return: search.return }
    : {};

export const signInRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: 'login',
    validateSearch: (search: Record<string, unknown>) => ({
      ...returnSearch(search),
      ...problemSearch(search),
    }),
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/log-in-page.tsx')),
      'LogInPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'signup',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/sign-up-page.tsx')),
      'SignUpPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'forgot-password',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/forgot-password-page.tsx')),
      'ForgotPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'reset-password',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/reset-password-page.tsx')),
      'ResetPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'invitation',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/invitation-page.tsx')),
      'InvitationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'verify-email',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/email/verify-email-page.tsx')),
      'VerifyEmailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'confirm-email',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/email/confirm-email-page.tsx')),
      'ConfirmEmailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'revert-email',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/email/revert-email-page.tsx')),
      'RevertEmailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'sign-in-link',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/provider/sign-in-link-page.tsx')),
      'SignInLinkPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'signed-in',
    component: lazyRouteComponent(
      () => loadChunk(() => import('../sign-in/provider/signed-in-page.tsx')),
      'SignedInPage',
    ),
  }),
];
