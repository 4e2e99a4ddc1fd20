// The 404 page.
import { Link } from '@tanstack/react-router';
import { Notice } from './notice.tsx';
import { shellStrings } from './strings.ts';

const strings = shellStrings.notFound;

export const NotFound = () => (
  <Notice title={strings.title}>
    <p>{strings.text}</p>
    <p className="mt-5">
      <Link to="/" className="text-accent underline">
        {shellStrings.toDashboard}
      </Link>
    </p>
  </Notice>
);
