// API keys: made, shown once, rotated, revoked.
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { ShownOnce } from '../components/copy/shown-once.tsx';
import { Confirmation } from '../components/dialog/confirmation.tsx';
import { useAction } from '../components/form/action.ts';
import { Select } from '../components/form/field.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { ShowMore } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { useList } from '../graphql/list.ts';
import { problemsOf } from '../graphql/problems.ts';
import { NotForYou } from '../shell/not-for-you.tsx';
import { useOrganization } from '../shell/organization.ts';
import { ApiKeyEdit } from './api-key-edit.tsx';
import { type Action, ApiKeyTable } from './api-key-table.tsx';
import {
  type ApiKeyRowFragment,
  type ApiKeyStatus,
  ApiKeysDocument,
  RevokeApiKeyDocument,
  TakeOverApiKeyDocument,
} from './api-keys.generated.ts';
import { DevelopersTabs } from './developers-tabs.tsx';
import { NewApiKey } from './new-api-key.tsx';
import { Rotation } from './rotation.tsx';
import { Snippets } from './snippets.tsx';

const statuses: readonly { value: ApiKeyStatus | ''; words: string }[] = [
  { value: '', words: 'All keys' },
  { value: 'ACTIVE', words: 'Keys that work' },
  { value: 'EXPIRED', words: 'Expired keys' },
  { value: 'REVOKED', words: 'Revoked keys' },
];

const intro = 'API keys let your programs act for this organization, over REST and GraphQL.';

/** What stands above the page; the text of a key is kept here alone, for as long as it is shown. */
type Open =
  | { what: 'new' }
  | { what: 'secret'; secret: string }
  | { what: 'edit' | 'rotate' | 'revoke' | 'take over'; apiKey: ApiKeyRowFragment };

function ApiKeysPage() {
  const { id, permissions, role } = useOrganization();
  const [open, setOpen] = useState<Open>();
  const [status, setStatus] = useState<ApiKeyStatus | ''>('');
  const revoke = useAction(RevokeApiKeyDocument, 'API key revoked');
  const takeOver = useAction(TakeOverApiKeyDocument, 'You are now the key’s owner');
  const list = useList(
    ApiKeysDocument,
    { organization: id, filter: status === '' ? null : { status } },
    (data) => data.organization?.apiKeys,
  );
  const { nodes, error } = list;
  const close = () => {
    revoke.reset();
    takeOver.reset();
    setOpen(undefined);
  };
  const show = (secret: string) => setOpen({ what: 'secret', secret });
  const mayWrite = permissions.includes('API_KEYS_WRITE');
  const make = mayWrite && (
    <Button look="primary" onClick={() => setOpen({ what: 'new' })}>
      Create API Key
    </Button>
  );
  const actionsOf = (apiKey: ApiKeyRowFragment): Action[] => {
    if (apiKey.status !== 'ACTIVE') return [];
    const others = role === 'ADMIN' && apiKey.createdBy?.id !== list.data?.me.id;
    const whats = [
      'edit',
      ...(apiKey.revokedAt ? [] : ['rotate' as const]),
      ...(others ? ['take over' as const] : []),
      'revoke',
    ] as const;
    return whats.map((what) => ({
      name: what.charAt(0).toUpperCase() + what.slice(1),
      run: () => setOpen({ what, apiKey }),
    }));
  };

  return (
    <Page title="Developers" intro={intro} actions={make}>
      <DevelopersTabs />
      <ProblemNote problems={error && problemsOf(error)} />
      <div className="max-w-xs">
        <Select
          label="Show"
          value={status}
          onChange={({ target }) =>
            setStatus(statuses.find(({ value }) => value === target.value)?.value ?? '')
          }
        >
          {statuses.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      {nodes?.length === 0 && status !== '' && (
        <EmptyState title="None of these">No key of this organization is in that state.</EmptyState>
      )}
      {nodes?.length === 0 && status === '' && (
        <EmptyState title="No keys yet">
          Make one for each program that calls the API, so that each can be stopped alone.
        </EmptyState>
      )}
      {nodes && nodes.length > 0 && (
        <ApiKeyTable apiKeys={nodes} actionsOf={mayWrite ? actionsOf : undefined} />
      )}
      <ShowMore list={list} />
      <Snippets />

      {open?.what === 'new' && <NewApiKey onMade={show} onClose={close} />}
      {open?.what === 'secret' && (
        <ShownOnce title="API key" secret={open.secret} onClose={close} />
      )}
      {open?.what === 'edit' && <ApiKeyEdit apiKey={open.apiKey} onClose={close} />}
      {open?.what === 'rotate' && <Rotation apiKey={open.apiKey} onMade={show} onClose={close} />}
      {open?.what === 'take over' && (
        <Confirmation
          title={`Take over “${open.apiKey.name}”?`}
          confirm="Take it over"
          busy={takeOver.busy}
          problems={takeOver.problems}
          onClose={close}
          onConfirm={async () => {
            if (await takeOver.run({ input: { id: open.apiKey.id } })) close();
          }}
        >
          <p>
            From then on you answer for the key: your role bounds what it may do, and it goes on
            when {open.apiKey.createdBy?.name ?? 'the person who made it'} leaves.
          </p>
        </Confirmation>
      )}
      {open?.what === 'revoke' && (
        <Confirmation
          title={`Revoke “${open.apiKey.name}”?`}
          confirm="Revoke key"
          busy={revoke.busy}
          problems={revoke.problems}
          onClose={close}
          onConfirm={async () => {
            if (await revoke.run({ input: { id: open.apiKey.id } })) close();
          }}
        >
          <p>
            Every program that uses <code className="font-mono">{open.apiKey.preview}</code> gets
            403 API_KEY_REVOKED from its next request on. This cannot be undone.
          </p>
        </Confirmation>
      )}
    </Page>
  );
}

export const DevelopersPage = () =>
  useOrganization().permissions.includes('API_KEYS_READ') ? (
    <ApiKeysPage />
  ) : (
    <Page title="Developers" intro={intro}>
      <DevelopersTabs />
      <NotForYou what="API keys" />
      <Snippets />
    </Page>
  );
