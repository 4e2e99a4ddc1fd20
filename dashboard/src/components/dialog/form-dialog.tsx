// A dialog with a form.
import type { ReactNode } from 'react';
import type { Problems } from '../../graphql/problems.ts';
import { Form, type OnSubmit } from '../form/form.tsx';
import { Dialog } from './dialog.tsx';
import { FormActions } from './form-actions.tsx';

export const FormDialog = ({
  title,
  submit,
  busy,
  problems,
  shown,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The label of the submit button. */
  submit: string;
  busy: boolean;
  problems: Problems | undefined;
  /** The fields that show their own errors. */
  shown: readonly string[];
  onSubmit: OnSubmit;
  onClose: () => void;
  children: ReactNode;
}) => (
  <Dialog title={title} onClose={onClose}>
    <Form
      submit={<FormActions submit={submit} busy={busy} onCancel={onClose} />}
      busy={busy}
      problems={problems}
      shown={shown}
      onSubmit={onSubmit}
    >
      {children}
    </Form>
  </Dialog>
);
