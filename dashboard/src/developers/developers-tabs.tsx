// The parts of Developers.
import { Link } from '@tanstack/react-router';
import { useOrganization } from '../shell/organization.ts';

const tab =
  'border-b-2 border-transparent px-1 pb-2 text-sm font-medium text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink';

export function DevelopersTabs() {
  const { slug } = useOrganization();
  return (
    <nav aria-label="Developers" className="flex gap-5 border-b border-line">
      <Link to="/organizations/$slug/developers" params={{ slug }} className={tab}>
        API keys
      </Link>
      <Link to="/organizations/$slug/webhooks" params={{ slug }} className={tab}>
        Webhooks
      </Link>
    </nav>
  );
}
