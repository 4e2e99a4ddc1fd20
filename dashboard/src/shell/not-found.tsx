// What stands at an address where nothing is.
import { Link } from '@tanstack/react-router';
import { Notice } from './notice.tsx';

export const NotFound = () => (
  <Notice title="There is no such page">
    The address may be mistyped, or what stood here belongs to an organization that you do not
    belong to.{' '}
    <Link to="/" className="text-accent underline">
      Go to the dashboard
    </Link>
  </Notice>
);
