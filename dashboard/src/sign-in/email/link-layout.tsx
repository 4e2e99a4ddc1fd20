// The frame of a page that a link in an email opens.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SignInLayout } from '../sign-in-layout.tsx';
import { emailLinkStrings as strings } from './strings.ts';

export const IncompleteLink = () => (
  <SignInLayout title={strings.incompleteTitle}>
    <p>{strings.incomplete}</p>
  </SignInLayout>
);

export const LinkDone = ({ title, children }: { title: string; children: ReactNode }) => (
  <SignInLayout title={title}>
    <p role="status">{children}</p>
    <p className="mt-5">
      <Link to="/" className="text-accent underline">
        {strings.dashboard}
      </Link>
    </p>
  </SignInLayout>
);
