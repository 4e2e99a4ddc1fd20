// The tabs of the QR codes section.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../components/tabs.tsx';
import { useOrganization } from './organization.ts';
import { shellStrings } from './strings.ts';

const strings = shellStrings.qrCodesTabs;

export function QrCodesTabs() {
  const { slug } = useOrganization();
  return (
    <Tabs name={strings.label}>
      <Link
        to="/organizations/$slug/qr-codes"
        activeOptions={{ exact: true, includeSearch: false }}
        params={{ slug }}
        className={tabClass}
      >
        {strings.codes}
      </Link>
      <Link to="/organizations/$slug/qr-codes/styles" params={{ slug }} className={tabClass}>
        {strings.templates}
      </Link>
    </Tabs>
  );
}
