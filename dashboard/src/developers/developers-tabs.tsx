// The parts of Developers.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from '../shell/organization.ts';

export function DevelopersTabs() {
  const { slug } = useOrganization();
  return (
    <Tabs name="Developers">
      <Link
        to="/organizations/$slug/developers"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        API keys
      </Link>
      <Link to="/organizations/$slug/developers/webhooks" params={{ slug }} className={tabClass}>
        Webhooks
      </Link>
    </Tabs>
  );
}
