// The route above all others.
import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
