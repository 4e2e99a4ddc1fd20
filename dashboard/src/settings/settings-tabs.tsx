// The tabs of the settings.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from '../shell/organization.ts';
import { settingsStrings } from './strings.ts';

const strings = settingsStrings.tabs;

export function SettingsTabs() {
  const { slug, role } = useOrganization();
  return (
    <Tabs name={settingsStrings.title}>
      <Link
        to="/organizations/$slug/settings"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        {strings.general}
      </Link>
      {role === 'ADMIN' && (
        <Link to="/organizations/$slug/settings/audit-log" params={{ slug }} className={tabClass}>
          {strings.auditLog}
        </Link>
      )}
    </Tabs>
  );
}
