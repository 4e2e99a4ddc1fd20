// Saves the list as it is under a name, or renames a saved view and shares it.

import { useState } from 'react';
import { maxName } from '../../../../src/domain/text/limits.ts';
import { FormDialog } from '../../components/dialog/form-dialog.tsx';
import { useAction } from '../../components/form/action.ts';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field } from '../../components/form/field.tsx';
import { useOrganization } from '../../shell/organization.ts';
import type { ListSearch } from '../list-search.ts';
import { viewStrings as strings } from './strings.ts';
import { toSettings } from './view-search.ts';
import {
  CreateSavedViewDocument,
  type SavedViewFragment,
  UpdateSavedViewDocument,
} from './views.generated.ts';

export function ViewDialog({
  view,
  listSearch,
  onClose,
}: {
  /** Undefined for a new one. */
  view?: SavedViewFragment;
  listSearch: ListSearch;
  onClose: () => void;
}) {
  const { id: organizationId, role } = useOrganization();
  const create = useAction(CreateSavedViewDocument);
  const update = useAction(UpdateSavedViewDocument);
  const [shared, setShared] = useState(view?.shared ?? false);
  const { busy, problems } = view ? update : create;
  return (
    <FormDialog
      title={view ? strings.editTitle({ name: view.name }) : strings.saveTitle}
      submit={strings.submit}
      busy={busy}
      problems={problems}
      shown={['name']}
      onSubmit={async (read) => {
        const name = read('name');
        const message = strings.saved({ name });
        const saved = view
          ? await update.run({ input: { id: view.id, name, shared } }, { message })
          : await create.run(
              { input: { organizationId, name, shared, ...toSettings(listSearch) } },
              { message },
            );
        if (saved) onClose();
      }}
      onClose={onClose}
    >
      <Field
        label={strings.name}
        name="name"
        required
        maxLength={maxName}
        defaultValue={view?.name}
        problem={problems?.fields.name}
      />
      {role === 'ADMIN' && (
        <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
          {strings.share}
        </Checkbox>
      )}
    </FormDialog>
  );
}
