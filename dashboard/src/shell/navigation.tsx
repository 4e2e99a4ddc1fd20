// The way between sections, between organizations, to the other doors, out.
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { useAction } from '../components/form/action.ts';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { problemOf } from '../graphql/problems.ts';
import { LogOutDocument, type MeQuery } from './me.generated.ts';
import { useOrganization } from './organization.ts';
import { OrganizationChoice } from './organization-choice.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const sections = [
  { to: '/organizations/$slug', name: 'Dashboard', exact: true },
  { to: '/organizations/$slug/qr-codes', name: 'QR codes', exact: false },
  { to: '/organizations/$slug/analytics', name: 'Analytics', exact: false },
  { to: '/organizations/$slug/developers', name: 'Developers', exact: false },
  { to: '/organizations/$slug/settings', name: 'Settings', exact: false },
] as const;

/** Pages of the server that are not of the dashboard. */
const doors = [
  { href: '/docs', name: 'Guides' },
  { href: '/graphql', name: 'GraphiQL' },
  { href: '/api/docs', name: 'API reference' },
];

const link = 'rounded-lg px-3 py-2 text-sm font-medium text-muted hover:bg-sunken hover:text-ink';

export function Navigation({ me }: { me: MeQuery['me'] }) {
  const { slug } = useOrganization();
  const logOut = useAction(LogOutDocument, null);
  const { pathname } = useLocation();
  /** The page on which the menu was opened, which on a small screen hides all but the first row. */
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  return (
    <header className="border-b border-line bg-surface md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:overflow-y-auto md:border-r md:border-b-0">
      <div className="flex items-center gap-2.5 p-3 md:px-5 md:pt-6">
        <img src="/dashboard/icon.svg" alt="" className="size-8" />
        <OrganizationChoice organizations={me.organizations} />
        <Button
          className="md:hidden"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpenOn(isOpen ? undefined : pathname)}
          onKeyDown={({ key }) => key === 'Escape' && setOpenOn(undefined)}
        >
          Menu
        </Button>
      </div>
      <div
        id="menu"
        className={`${isOpen ? 'grid' : 'hidden'} content-start gap-2 px-3 pb-3 md:flex md:flex-1 md:flex-col`}
      >
        <nav aria-label="Sections" className="grid gap-1">
          {sections.map(({ to, name, exact }) => (
            <Link
              key={to}
              to={to}
              params={{ slug }}
              activeOptions={{ exact, includeSearch: false }}
              className={`${link} aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong`}
            >
              {name}
            </Link>
          ))}
        </nav>
        <nav aria-label="The server" className="grid gap-1 border-t border-line pt-2">
          {doors.map(({ href, name }) => (
            <a key={href} href={href} className={link}>
              {name}
            </a>
          ))}
        </nav>
        <div className="grid gap-1 border-t border-line pt-2 md:mt-auto">
          <p className="truncate px-3 py-1 text-sm text-muted" title={me.email}>
            {me.name}
          </p>
          <ThemeSwitch />
          <Shortcuts />
          <Button
            look="quiet"
            busy={logOut.busy}
            onClick={async () => {
              // Nothing of what was seen stays in memory.
              if (await logOut.run({})) window.location.assign('/dashboard/login');
            }}
            className="justify-start"
          >
            Log out
          </Button>
          <ProblemNote
            problems={
              logOut.problems && problemOf(`You are still logged in. ${logOut.problems.summary}`)
            }
          />
        </div>
      </div>
    </header>
  );
}
