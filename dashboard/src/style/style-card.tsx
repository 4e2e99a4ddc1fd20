// The design of a code, which can start from a template or be saved as one.
import { Button } from '../components/button.tsx';
import { Card } from '../components/page.tsx';
import { styleStrings } from './strings.ts';
import type { StyleProps } from './style.ts';
import { StyleFields } from './style-fields.tsx';
import { TemplateStrip } from './templates/template-strip.tsx';

const strings = styleStrings.card;

export function StyleCard({
  style,
  onChange,
  locked = false,
  onSaveTemplate,
}: StyleProps & {
  /** Whether it cannot be changed: then there is nothing to start from. */
  locked?: boolean;
  onSaveTemplate: () => void;
}) {
  return (
    <Card>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="font-semibold">{strings.title}</h2>
          <Button look="quiet" onClick={onSaveTemplate}>
            {strings.saveAsTemplate}
          </Button>
        </div>
        {!locked && <TemplateStrip style={style} onChange={onChange} />}
        <StyleFields style={style} onChange={onChange} />
      </div>
    </Card>
  );
}
