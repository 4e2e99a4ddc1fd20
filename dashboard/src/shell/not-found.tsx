// The 404 page.
import { Link } from '@tanstack/react-router';
import { Notice } from './notice.tsx';

export const NotFound = () => (
  <Notice title="Page not found">
    Check the address. The page may have been deleted, or you may not have access to it.{' '}
    <Link to="/" className="text-accent underline">
      Go to the dashboard
    </Link>
  </Notice>
);
