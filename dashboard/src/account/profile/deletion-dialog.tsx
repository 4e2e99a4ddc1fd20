// Shows what remains with whom, and asks before the account is deleted.
import { useState } from 'react';
import { useQuery } from 'urql';
import { Confirmation } from '../../components/dialog/confirmation.tsx';
import { useAction } from '../../components/form/action.ts';
import { Checkbox } from '../../components/form/checkbox.tsx';
import { Field, Select } from '../../components/form/field.tsx';
import { ProblemNote } from '../../components/form/problem-note.tsx';
import { problemsOf } from '../../graphql/problems.ts';
import {
  AccountDeletionDocument,
  type AccountDeletionQuery,
  DeleteMeDocument,
} from './profile.generated.ts';
import { accountDeletionStrings as strings } from './strings.ts';

type Organization = AccountDeletionQuery['me']['deletion']['organizations'][number];

/** Chosen instead of a member. */
const trash = 'trash';

function Fate({
  organization,
  choice,
  onChoice,
}: {
  organization: Organization;
  choice: string;
  onChoice: (choice: string) => void;
}) {
  const { name, outcome, deletedAt, successors } = organization;
  if (outcome === 'STAYS') return <p>{strings.stays(organization)}</p>;
  if (outcome === 'DELETED') {
    return (
      <>
        <p>{strings.deleted(organization)}</p>
        {deletedAt === null && (
          <Checkbox
            checked={choice === trash}
            onChange={({ target }) => onChoice(target.checked ? trash : '')}
          >
            {strings.alsoDelete({ name })}
          </Checkbox>
        )}
      </>
    );
  }
  return (
    <>
      <p>{strings.needsAdmin(organization)}</p>
      <Select
        label={strings.successor({ name })}
        value={choice}
        onChange={({ target }) => onChoice(target.value)}
      >
        <option value="">{strings.choose}</option>
        {successors.map(({ id, user }) => (
          <option key={id} value={id}>
            {strings.person(user)}
          </option>
        ))}
        <option value={trash}>{strings.trash}</option>
      </Select>
    </>
  );
}

export function DeletionDialog({
  hasPassword,
  onClose,
}: {
  hasPassword: boolean;
  onClose: () => void;
}) {
  const [{ data, error }] = useQuery({
    query: AccountDeletionDocument,
    requestPolicy: 'cache-and-network',
  });
  const remove = useAction(DeleteMeDocument, null);
  const [password, setPassword] = useState('');
  /** By organization: a member, `trash` or nothing yet. */
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  if (!data) return error ? <ProblemNote problems={problemsOf(error)} /> : null;
  const chosen = Object.entries(choices).filter(([, choice]) => choice !== '');
  return (
    <Confirmation
      title={strings.title}
      confirm={strings.confirm}
      action={remove}
      onClose={onClose}
      onConfirm={async () => {
        const input = {
          currentPassword: password || null,
          newAdmins: chosen.flatMap(([, choice]) => (choice === trash ? [] : [choice])),
          deleteOrganizations: chosen.flatMap(([id, choice]) => (choice === trash ? [id] : [])),
        };
        // A full page load drops all data from memory.
        if (await remove.run({ input })) window.location.assign('/dashboard/login');
      }}
    >
      <p>{strings.consequence}</p>
      <ul className="grid gap-3">
        {data.me.deletion.organizations.map((organization) => (
          <li key={organization.organizationId} className="grid gap-2">
            <p className="font-medium text-ink">{organization.name}</p>
            <Fate
              organization={organization}
              choice={choices[organization.organizationId] ?? ''}
              onChoice={(choice) =>
                setChoices({ ...choices, [organization.organizationId]: choice })
              }
            />
          </li>
        ))}
      </ul>
      {hasPassword && (
        <Field
          label={strings.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          problem={remove.problems?.fields.currentPassword}
        />
      )}
    </Confirmation>
  );
}
