// Tells people that their email address is not verified, above every page.
import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { isPlaceholderEmail } from '../../../../src/domain/account/placeholder.ts';
import { MeDocument } from '../me.generated.ts';

const VerificationMessage = lazy(async () => ({
  default: (await import('./verification-message.tsx')).VerificationMessage,
}));

export function VerificationNotice() {
  const [{ data }] = useQuery({ query: MeDocument });
  if (!data) return null;
  const { email, emailVerifiedAt } = data.me;
  const isTaken = isPlaceholderEmail(email);
  if (!isTaken && (emailVerifiedAt !== null || !data.signInPolicy.confirmsEmail)) return null;
  return (
    <Suspense fallback={<div className="mb-6 min-h-13" />}>
      <VerificationMessage email={email} isTaken={isTaken} />
    </Suspense>
  );
}
