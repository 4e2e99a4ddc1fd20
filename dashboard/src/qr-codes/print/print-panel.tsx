// The images of a code: for print and for screens.
import { PrintImages } from './print-images.tsx';
import { ScreenImages } from './screen-images.tsx';
import { printStrings as strings } from './strings.ts';

export const PrintPanel = ({ code }: { code: string }) => (
  <section aria-label={strings.label} className="grid gap-6">
    <PrintImages code={code} />
    <ScreenImages code={code} />
  </section>
);
