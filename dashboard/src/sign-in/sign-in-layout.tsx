// The frame around the forms for logging in and signing up.
import type { ReactNode } from 'react';
import { Card, Page } from '../components/page.tsx';
import { LanguageChoice } from '../locale/language-choice.tsx';

export const SignInLayout = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="mx-auto grid max-w-md gap-6 px-4 py-[10vh]">
    <img src="/dashboard/icon.svg" alt="" className="size-11" />
    <Page title={title}>
      <Card>{children}</Card>
    </Page>
    <LanguageChoice />
  </main>
);
