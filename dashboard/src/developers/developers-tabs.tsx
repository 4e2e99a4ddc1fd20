// The tabs of the developers section.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from '../shell/organization.ts';
import { developerStrings } from './strings.ts';

const strings = developerStrings.tabs;

export function DevelopersTabs() {
  const { slug } = useOrganization();
  return (
    <Tabs name={developerStrings.title}>
      <Link
        to="/organizations/$slug/developers"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        {strings.apiKeys}
      </Link>
      <Link to="/organizations/$slug/developers/webhooks" params={{ slug }} className={tabClass}>
        {strings.webhooks}
      </Link>
      <Link to="/organizations/$slug/developers/graphiql" params={{ slug }} className={tabClass}>
        {strings.graphiql}
      </Link>
      <Link to="/organizations/$slug/developers/reference" params={{ slug }} className={tabClass}>
        {strings.reference}
      </Link>
    </Tabs>
  );
}
