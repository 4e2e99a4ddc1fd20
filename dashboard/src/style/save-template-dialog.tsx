// Keeps a look under a name.
import { maxName } from '../../../src/domain/text/limits.ts';
import { Dialog } from '../components/dialog/dialog.tsx';
import { useAction } from '../components/form/action.ts';
import { Field } from '../components/form/field.tsx';
import { Form } from '../components/form/form.tsx';
import { useOrganization } from '../shell/organization.ts';
import { CreateStylePresetDocument } from './style.generated.ts';
import { changedStyle, defaultStyle, type Style } from './style.ts';

export function SaveTemplateDialog({ style, onClose }: { style: Style; onClose: () => void }) {
  const { id: organizationId } = useOrganization();
  const { run, busy, problems } = useAction(CreateStylePresetDocument, 'Saved as a template');
  return (
    <Dialog title="Keep this look as a preset" onClose={onClose}>
      <Form
        submit="Keep it"
        busy={busy}
        problems={problems}
        shown={['name']}
        onSubmit={async (read) => {
          const kept = changedStyle(style, defaultStyle) ?? {};
          const made = await run({ input: { organizationId, name: read('name'), style: kept } });
          if (made) onClose();
        }}
      >
        <Field
          label="Name of the preset"
          name="name"
          required
          maxLength={maxName}
          problem={problems?.fields.name}
        />
      </Form>
    </Dialog>
  );
}
