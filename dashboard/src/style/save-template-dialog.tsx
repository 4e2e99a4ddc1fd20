// The dialog that saves a design as a template.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { componentStrings } from '../components/strings.ts';
import { useOrganization } from '../shell/organization.ts';
import { styleStrings } from './strings.ts';
import { CreateStylePresetDocument } from './style.generated.ts';
import { changedStyle, defaultStyle, type Style } from './style.ts';

const strings = styleStrings.saveDialog;

export function SaveTemplateDialog({ style, onClose }: { style: Style; onClose: () => void }) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateStylePresetDocument, strings.saved);
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <Form
        submit={componentStrings.buttons.save}
        busy={busy}
        problems={problems}
        shown={['name']}
        onSubmit={async (read) => {
          const changed = changedStyle(style, defaultStyle) ?? {};
          const created = await run({
            input: { organizationId, name: read('name'), style: changed },
          });
          if (created) onClose();
        }}
      >
        <Field
          label={strings.name}
          name="name"
          required
          maxLength={maxName}
          problem={problems?.fields.name}
        />
      </Form>
    </Dialog>
  );
}
