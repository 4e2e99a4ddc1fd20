// Says that the email address is not verified, and what to do.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../components/form/action.ts';
import { verificationStrings as strings } from './strings.ts';
import { RequestEmailVerificationDocument } from './verification.generated.ts';

export const VerificationMessage = ({ email, isTaken }: { email: string; isTaken: boolean }) => (
  <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
    {isTaken ? (
      <>
        <p className="flex-1 basis-48">{strings.taken}</p>
        <Link to="/account" className="underline">
          {strings.setAddress}
        </Link>
      </>
    ) : (
      <Sending email={email} />
    )}
  </div>
);

function Sending({ email }: { email: string }) {
  const { run, busy, problems } = useAction(RequestEmailVerificationDocument, null);
  const [isSent, setIsSent] = useState<boolean>();
  const outcome =
    isSent === undefined ? problems?.summary : isSent ? strings.sent : strings.notSent;
  return (
    <>
      <p className="flex-1 basis-48">{strings.notVerified({ email })}</p>
      <Button
        busy={busy}
        onClick={async () => setIsSent((await run({}))?.requestEmailVerification.sent)}
      >
        {strings.send}
      </Button>
      <p role="status" className="basis-full empty:hidden">
        {outcome}
      </p>
    </>
  );
}
