// A page with one thing to say.
import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

export const Notice = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="mx-auto max-w-xl px-4 py-[12vh]">
    <Page title={title}>
      <div className="text-muted">{children}</div>
    </Page>
  </main>
);
