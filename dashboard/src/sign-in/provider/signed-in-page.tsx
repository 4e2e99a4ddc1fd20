// The page after signing in for another tab, which goes on by itself.
import { useEffect } from 'react';
import { LinkDone } from '../email/link-layout.tsx';
import { announceSignIn } from './other-tab.ts';
import { providerStrings } from './strings.ts';

const strings = providerStrings.signedIn;

export function SignedInPage() {
  useEffect(announceSignIn, []);
  return <LinkDone title={strings.title}>{strings.text}</LinkDone>;
}
