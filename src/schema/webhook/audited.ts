// What the audit log says of a webhook.
import type { Webhook } from '../../database/client/client.ts';

/** Without secrets. */
export const webhookFields = ({
  url,
  events,
  active,
  batch,
  filter,
  document,
  createdById: owner,
}: Pick<
  Webhook,
  'url' | 'events' | 'active' | 'batch' | 'filter' | 'document' | 'createdById'
>) => ({
  url,
  events,
  active,
  batch,
  filter,
  document,
  owner,
});
