// The webhooks of an organization.
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { SecretDialog } from '../components/copy/secret-dialog.tsx';
import { ProblemNote } from '../components/form/problem-note.tsx';
import { Rows } from '../components/list.tsx';
import { EmptyState, Page } from '../components/page.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { DevelopersTabs } from '../developers/developers-tabs.tsx';
import { translateMessage } from '../graphql/messages/strings.ts';
import { problemsOf } from '../graphql/problems.ts';
import { NoAccess } from '../shell/no-access.tsx';
import { useOrganization } from '../shell/organization.ts';
import { NewWebhook } from './new-webhook.tsx';
import { webhookStrings } from './strings.ts';
import { type WebhookRowFragment, WebhooksDocument } from './webhooks.generated.ts';

const { secret: secretStrings, state, ...strings } = webhookStrings;

export const WebhookState = ({ webhook }: { webhook: WebhookRowFragment }) => {
  if (!webhook.active) return <Badge tone="bad">{state.off}</Badge>;
  if (webhook.failingSince) return <Badge tone="warning">{state.failing}</Badge>;
  return <Badge tone="good">{state.on}</Badge>;
};

const webhookPath = '/organizations/$slug/developers/webhooks/$webhook';

type Open = { what: 'new' } | { what: 'secret'; secret: string; webhook: string };

export function WebhooksPage() {
  const { id, slug, permissions } = useOrganization();
  const canRead = permissions.includes('WEBHOOKS_READ');
  const [{ data, error }] = useQuery({
    query: WebhooksDocument,
    variables: { organization: id },
    pause: !canRead,
  });
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const navigate = useNavigate();
  const show = (webhook: string) => navigate({ to: webhookPath, params: { slug, webhook } });
  const webhooks = data?.organization?.webhooks.nodes;
  return (
    <Page
      title={strings.title}
      intro={strings.intro}
      actions={
        permissions.includes('WEBHOOKS_WRITE') && (
          <Button look="primary" onClick={() => setOpen({ what: 'new' })}>
            {strings.create.open}
          </Button>
        )
      }
    >
      <DevelopersTabs />
      {!canRead && <NoAccess what={strings.noAccess} />}
      <ProblemNote problems={error && problemsOf(error)} />
      {canRead && !webhooks && !error && <SkeletonRows count={3} row="h-20" />}
      {webhooks?.length === 0 && (
        <EmptyState title={strings.emptyTitle}>{strings.empty}</EmptyState>
      )}
      {webhooks && webhooks.length > 0 && (
        <Rows>
          {webhooks.map((webhook) => (
            <li key={webhook.id} className="flex flex-wrap items-center gap-3 px-5 py-4">
              <div className="min-w-0 flex-1 basis-56">
                <Link
                  to={webhookPath}
                  params={{ slug, webhook: webhook.id }}
                  className="block truncate font-medium underline"
                >
                  {webhook.url}
                </Link>
                <p className="text-sm text-muted">{webhook.events.join(', ')}</p>
                {webhook.disabledReason && (
                  <p className="text-sm text-muted">{translateMessage(webhook.disabledReason)}.</p>
                )}
              </div>
              <WebhookState webhook={webhook} />
            </li>
          ))}
        </Rows>
      )}
      {open?.what === 'new' && (
        <NewWebhook
          onClose={close}
          onCreated={({ secret, webhook }) => {
            if (secret === null) void show(webhook.id);
            else setOpen({ what: 'secret', secret, webhook: webhook.id });
          }}
        />
      )}
      {open?.what === 'secret' && (
        <SecretDialog
          title={secretStrings.title}
          label={secretStrings.label}
          secret={open.secret}
          onClose={() => show(open.webhook)}
        />
      )}
    </Page>
  );
}
