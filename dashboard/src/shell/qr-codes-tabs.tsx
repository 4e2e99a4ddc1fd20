// The parts of QR codes.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from './organization.ts';

export function QrCodesTabs() {
  const { slug } = useOrganization();
  return (
    <Tabs name="QR codes">
      <Link
        to="/organizations/$slug/qr-codes"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        Codes
      </Link>
      <Link to="/organizations/$slug/qr-codes/styles" params={{ slug }} className={tabClass}>
        Style presets
      </Link>
    </Tabs>
  );
}
