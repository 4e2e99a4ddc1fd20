// Filter of the audit log.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { dateTimeText } from '../time/date-time.ts';

const id = (what: string) => text({ max: 64 }).optional().meta({ description: what });

export const auditLogFilter = z.strictObject({
  action: text({ max: 100 }).optional().meta({
    description: 'Only this mutation, such as `updateQrCode`, or `failedLogIn` or `newDevice`.',
  }),
  userId: id(
    'Only entries of this user, including those of their API keys and failed logins to their account.',
  ),
  apiKeyId: id('Only entries of this API key.'),
  targetId: id('Only entries about this object, which may be deleted.'),
  since: dateTimeText.optional().meta({ description: 'Only entries of this time or later.' }),
  until: dateTimeText.optional().meta({ description: 'Only entries before this time.' }),
});
