// A section of a page with a heading.
import { type ReactNode, useId } from 'react';
import { Card } from './page.tsx';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <Card>
        <div className="grid gap-4">{children}</div>
      </Card>
    </section>
  );
}
