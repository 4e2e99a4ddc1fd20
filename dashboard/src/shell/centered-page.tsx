// A centered page without navigation, for a message or a short form.
import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

export const CenteredPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="mx-auto max-w-xl px-4 py-[12vh]">
    <Page title={title}>
      <div className="text-muted">{children}</div>
    </Page>
  </main>
);
