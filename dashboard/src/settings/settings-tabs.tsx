// The parts of the settings.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from '../shell/organization.ts';

export function SettingsTabs() {
  const { slug, role } = useOrganization();
  return (
    <Tabs name="Settings">
      <Link
        to="/organizations/$slug/settings"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        Organization and account
      </Link>
      {role === 'ADMIN' && (
        <Link to="/organizations/$slug/settings/audit-log" params={{ slug }} className={tabClass}>
          Audit log
        </Link>
      )}
    </Tabs>
  );
}
