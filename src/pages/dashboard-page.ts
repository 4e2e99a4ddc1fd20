// The page of the dashboard for an address: preloads the scripts of its route, and shows its frame.
import { z } from 'zod';
import { createStaticBody, type StaticBody } from '../http/static-body.ts';

/** Of a route: whether it is a page within the frame, and the scripts that it loads besides those in the page. */
const routeForm = z.object({ isFramed: z.boolean(), chunks: z.array(z.string()) });

/** As dashboard/vite/page.ts writes it. */
const routesForm = z.record(z.string(), routeForm);

/** Where people without a session get to from every page within the frame. */
const logIn = 'login';
/** Addresses without an organization redirect to the one that was open last. */
const ofOrganization = 'organizations/$slug';

/** The frame that is painted before the scripts have arrived. */
const shell = /<!--shell-->.*<!--\/shell-->/s;

export interface DashboardPages {
  /** The path is relative to the dashboard. */
  bodyFor(path: string, hasSession: boolean): StaticBody;
}

export function createDashboardPages(html: string, routesJson: string): DashboardPages {
  const routes = routesForm.parse(JSON.parse(routesJson));
  // `qr-codes/new` before `qr-codes/$code`.
  const patterns = Object.keys(routes)
    .sort((one, other) => one.split('$').length - other.split('$').length)
    .map((route) => [route, new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`)] as const);
  const find = (path: string): string | undefined =>
    patterns.find(([, pattern]) => pattern.test(path))?.[0];
  const bodies = new Map<string | undefined, StaticBody>();

  const routeOf = (path: string, hasSession: boolean): string | undefined => {
    const normal = path.replace(/^\/|\/$/g, '');
    const route = find(normal) ?? find([ofOrganization, normal].filter(Boolean).join('/'));
    return route !== undefined && routes[route]?.isFramed && !hasSession ? logIn : route;
  };

  const compose = (name: string | undefined): string => {
    const route = name === undefined ? undefined : routes[name];
    const links = (route?.chunks ?? []).map(
      (chunk) => `    <link rel="modulepreload" crossorigin href="${chunk}">\n`,
    );
    const page = html.replace('  </head>', `${links.join('')}  </head>`);
    return route?.isFramed ? page : page.replace(shell, '');
  };

  return {
    bodyFor(path, hasSession) {
      const route = routeOf(path, hasSession);
      const body = bodies.get(route) ?? createStaticBody(compose(route));
      bodies.set(route, body);
      return body;
    },
  };
}
