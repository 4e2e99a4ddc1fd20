// The images of a code: for print, on labels, and for screens.
import type { QrCodeStatus } from '../../schema-types.generated.ts';
import { LabelSheet } from './label-sheet.tsx';
import { PrintImages } from './print-images.tsx';
import { ScreenImages } from './screen-images.tsx';
import { printStrings as strings } from './strings.ts';

export const PrintPanel = ({
  code: { id, status },
}: {
  code: { id: string; status: QrCodeStatus };
}) => (
  <section aria-label={strings.label} className="grid gap-6">
    <PrintImages code={id}>
      {/* Label sheets print no codes that are in the trash. */}
      {status !== 'DELETED' && <LabelSheet code={id} status={status} />}
    </PrintImages>
    <ScreenImages code={id} />
  </section>
);
