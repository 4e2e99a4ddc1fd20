// The 404 page.
import { Link } from '@tanstack/react-router';
import { CenteredPage } from './centered-page.tsx';
import { shellStrings } from './strings.ts';

const strings = shellStrings.notFound;

export const NotFound = () => (
  <CenteredPage title={strings.title}>
    <p>{strings.text}</p>
    <p className="mt-5">
      <Link to="/" className="text-accent underline">
        {shellStrings.toDashboard}
      </Link>
    </p>
  </CenteredPage>
);
