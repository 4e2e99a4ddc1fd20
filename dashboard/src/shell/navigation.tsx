// The way between sections, between organizations, out.
import { Link, useNavigate } from '@tanstack/react-router';
import { useClient } from 'urql';
import { Button } from '../components/button.tsx';
import { LogOutDocument, type MeQuery } from './me.generated.ts';
import { useOrganization } from './organization.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const sections = [
  { to: '/organizations/$slug', name: 'Dashboard', exact: true },
  { to: '/organizations/$slug/qr-codes', name: 'QR codes', exact: false },
  { to: '/organizations/$slug/analytics', name: 'Analytics', exact: false },
  { to: '/organizations/$slug/developers', name: 'Developers', exact: false },
  { to: '/organizations/$slug/settings', name: 'Settings', exact: false },
] as const;

export function Navigation({ me }: { me: MeQuery['me'] }) {
  const { slug, name } = useOrganization();
  const navigate = useNavigate();
  const client = useClient();
  const logOut = async () => {
    await client.mutation(LogOutDocument, {}).toPromise();
    // Nothing of what was seen stays in memory.
    window.location.assign('/dashboard/login');
  };
  return (
    <header className="border-b border-line bg-surface md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:border-r md:border-b-0">
      <div className="flex items-center gap-2.5 px-4 pt-4 md:px-5 md:pt-6">
        <img src="/dashboard/icon.svg" alt="" className="size-8" />
        {me.organizations.length > 1 ? (
          <select
            aria-label="Organization"
            value={slug}
            onChange={(event) =>
              navigate({ to: '/organizations/$slug', params: { slug: event.target.value } })
            }
            className="min-h-9 min-w-0 flex-1 rounded-lg border border-edge bg-surface px-2 font-medium"
          >
            {me.organizations.map((one) => (
              <option key={one.id} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        ) : (
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        )}
      </div>
      <nav aria-label="Sections" className="flex gap-1 overflow-x-auto p-2 md:mt-4 md:grid md:px-3">
        {sections.map(({ to, name: section, exact }) => (
          <Link
            key={to}
            to={to}
            params={{ slug }}
            activeOptions={{ exact }}
            className="rounded-lg px-3 py-2 text-sm font-medium whitespace-nowrap text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong"
          >
            {section}
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-1 px-2 pb-2 md:mt-auto md:grid md:gap-2 md:p-4">
        <p className="hidden truncate px-2 text-sm text-muted md:block" title={me.email}>
          {me.name}
        </p>
        <a
          href="/docs"
          className="rounded-lg px-2 py-2 text-sm font-medium text-muted hover:bg-sunken hover:text-ink"
        >
          Guides
        </a>
        <ThemeSwitch />
        <Button look="quiet" onClick={logOut} className="md:justify-start">
          Log out
        </Button>
      </div>
    </header>
  );
}
