// What stands around the forms in front of the door.
import type { ReactNode } from 'react';
import { Card, Page } from '../components/page.tsx';

export const Entry = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="mx-auto grid max-w-md gap-6 px-4 py-[10vh]">
    <img src="/dashboard/icon.svg" alt="" className="size-11" />
    <Page title={title}>
      <Card>{children}</Card>
    </Page>
  </main>
);
