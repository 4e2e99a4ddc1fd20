// The frame of a page that a link opens, usually one in an email.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Alert } from '../../components/form/problem-note.tsx';
import type { Problems } from '../../graphql/problems.ts';
import { SignInLayout } from '../sign-in-layout.tsx';
import { emailLinkStrings as strings } from './strings.ts';

/** Where to go from the page. */
interface Next {
  to: '/' | '/account' | '/forgot-password' | '/login';
  label: string;
}

const toDashboard: Next = { to: '/', label: strings.dashboard };

const NextLink = ({ next: { to, label } }: { next: Next }) => (
  <p className="mt-5">
    <Link to={to} className="text-accent underline">
      {label}
    </Link>
  </p>
);

/** With its children, unless the link is incomplete, or the server says that it has ended. */
export function LinkPage({
  title,
  token,
  problems,
  ended = strings.ended,
  again,
  children,
}: {
  title: string;
  /** The part of the link after `#`. */
  token: string;
  problems?: Problems | undefined;
  /** Why the link may have ended. */
  ended?: string;
  /** Where to get a new link. */
  again?: Next;
  children: ReactNode;
}) {
  if (token === '') {
    return (
      <SignInLayout title={strings.incompleteTitle}>
        <p>{strings.incomplete}</p>
        {again && <NextLink next={again} />}
      </SignInLayout>
    );
  }
  const hasEnded = problems?.code === 'BAD_REQUEST' && problems.fields.token !== undefined;
  return (
    <SignInLayout title={title}>
      {hasEnded ? (
        <>
          <Alert>{ended}</Alert>
          <NextLink next={again ?? toDashboard} />
        </>
      ) : (
        children
      )}
    </SignInLayout>
  );
}

/** What the link was for is done. */
export const LinkDone = ({
  title,
  next = toDashboard,
  children,
}: {
  title: string;
  next?: Next;
  children: ReactNode;
}) => (
  <SignInLayout title={title}>
    <p role="status">{children}</p>
    <NextLink next={next} />
  </SignInLayout>
);
