// The tabs of a QR code.
import { Link } from '@tanstack/react-router';
import { Tabs, tabClass } from '../../components/tabs.tsx';
import { useOrganization } from '../../shell/organization.ts';
import { historyStrings } from './strings.ts';

const strings = historyStrings.tabs;

export function QrCodeTabs({ code }: { code: string }) {
  const { slug } = useOrganization();
  const params = { slug, code };
  return (
    <Tabs name={strings.label}>
      <Link
        to="/organizations/$slug/qr-codes/$code"
        activeOptions={{ exact: true }}
        params={params}
        className={tabClass}
      >
        {strings.edit}
      </Link>
      <Link to="/organizations/$slug/qr-codes/$code/history" params={params} className={tabClass}>
        {strings.history}
      </Link>
    </Tabs>
  );
}
