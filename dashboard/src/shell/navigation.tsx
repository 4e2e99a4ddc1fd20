// The navigation bar: sections, organizations, other pages of the server, log out.
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { problemOf } from '../graphql/problems.ts';
import { LogOutDocument, type MeQuery } from './me.generated.ts';
import { useOrganizationIfAny } from './organization.ts';
import { OrganizationChoice } from './organization-choice.tsx';
import { PaletteButton } from './palette/palette-button.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { shellStrings } from './strings.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const strings = shellStrings.navigation;

const sections = [
  { to: '/organizations/$slug', name: strings.overview, exact: true },
  { to: '/organizations/$slug/qr-codes', name: strings.qrCodes, exact: false },
  { to: '/organizations/$slug/analytics', name: strings.analytics, exact: false },
  { to: '/organizations/$slug/developers', name: strings.developers, exact: false },
  { to: '/organizations/$slug/settings', name: strings.settings, exact: false },
] as const;

/** Pages of the server; in the frame of the dashboard if they know the organization there. */
const resources = [
  { href: '/docs', name: strings.guides },
  {
    href: '/graphql',
    to: '/organizations/$slug/developers/graphiql',
    name: strings.graphiql,
  },
  {
    href: '/api/docs',
    to: '/organizations/$slug/developers/reference',
    name: strings.apiReference,
  },
] as const;

const link = 'rounded-lg px-3 py-2 text-sm font-medium text-muted hover:bg-sunken hover:text-ink';

const currentLink = `${link} aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong`;

export function Navigation({ me }: { me: MeQuery['me'] }) {
  const organization = useOrganizationIfAny();
  const logOut = useAction(LogOutDocument, null);
  const { pathname } = useLocation();
  /** The page on which the menu was opened; on a small screen the menu is collapsed until then. */
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  return (
    <header className="border-b border-line bg-surface md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:overflow-y-auto md:border-r md:border-b-0">
      <div className="flex items-center gap-2.5 p-3 md:px-5 md:pt-6">
        <img src="/dashboard/icon.svg" alt="" className="size-8" />
        {organization ? (
          <OrganizationChoice organizations={me.organizations} />
        ) : (
          <span className="flex-1" />
        )}
        <Button
          className="md:hidden"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpenOn(isOpen ? undefined : pathname)}
          onKeyDown={({ key }) => key === 'Escape' && setOpenOn(undefined)}
        >
          {strings.menu}
        </Button>
      </div>
      <div
        id="menu"
        className={`${isOpen ? 'grid' : 'hidden'} content-start gap-2 px-3 pb-3 md:flex md:flex-1 md:flex-col`}
      >
        {organization && <PaletteButton organizations={me.organizations} />}
        <nav aria-label={strings.main} className="grid gap-1">
          {organization ? (
            sections.map(({ to, name, exact }) => (
              <Link
                key={to}
                to={to}
                params={{ slug: organization.slug }}
                activeOptions={{ exact, includeSearch: false }}
                className={currentLink}
              >
                {name}
              </Link>
            ))
          ) : (
            <Link to="/new-organization" className={currentLink}>
              {shellStrings.noOrganization.create}
            </Link>
          )}
        </nav>
        <nav aria-label={strings.resources} className="grid gap-1 border-t border-line pt-2">
          {resources.map((resource) =>
            organization && 'to' in resource ? (
              <Link
                key={resource.href}
                to={resource.to}
                params={{ slug: organization.slug }}
                className={currentLink}
              >
                {resource.name}
              </Link>
            ) : (
              <a key={resource.href} href={resource.href} className={link}>
                {resource.name}
              </a>
            ),
          )}
        </nav>
        <div className="grid gap-1 border-t border-line pt-2 md:mt-auto">
          <p className="truncate px-3 py-1 text-sm text-muted" title={me.email}>
            {me.name}
          </p>
          <Link to="/account" className={currentLink}>
            {strings.account}
          </Link>
          <ThemeSwitch />
          {organization && <Shortcuts />}
          <Button
            look="quiet"
            busy={logOut.busy}
            onClick={async () => {
              // A full page load drops all cached data from memory.
              const done = await logOut.run({});
              if (done) window.location.assign(done.logOut.providerUrl ?? '/dashboard/login');
            }}
            className="justify-start"
          >
            {strings.logOut}
          </Button>
          <ProblemNote
            problems={
              logOut.problems &&
              problemOf(strings.logOutFailed({ reason: logOut.problems.summary }))
            }
          />
        </div>
      </div>
    </header>
  );
}
