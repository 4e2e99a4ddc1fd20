// Above the pages of an organization that requires a second factor, for people who have none.
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button.tsx';
import { shellStrings } from '../strings.ts';

const strings = shellStrings.secondFactor;

export const SecondFactorBanner = () => (
  <div
    role="status"
    className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning"
  >
    <p className="flex-1 basis-48">{strings.missing}</p>
    <Link to="/account" className={buttonClass()}>
      {strings.setUp}
    </Link>
  </div>
);
