// Filter of the audit log.
import { z } from 'zod';
import { oneOf } from '../filter/shape.ts';
import { isIdentified } from '../id.ts';
import { text } from '../text/text.ts';
import { dateTimeText } from '../time/date-time.ts';

/** Name of a mutation or another action. */
export const auditAction = text({ max: 100 });

export const maxActions = 50;

const id = (what: string) => text({ max: 64 }).optional().meta({ description: what });

export const auditLogFilter = z.strictObject({
  action: auditAction.optional().meta({
    description: 'Only this mutation, such as `updateQrCode`, or `failedLogIn` or `newDevice`.',
  }),
  actions: oneOf(auditAction, 'Only these mutations or other actions.', maxActions),
  userId: id(
    'Only entries of this user, including those of their API keys and failed logins to their account.',
  ),
  apiKeyId: id('Only entries of this API key.'),
  targetId: id('Only entries about this object, which may be deleted.'),
  targetType: text({ max: 100 })
    .refine(isIdentified, 'must be a type with IDs, such as QrCode')
    .optional()
    .meta({ description: 'Only entries about objects of this type, such as `QrCode`.' }),
  since: dateTimeText.optional().meta({ description: 'Only entries of this time or later.' }),
  until: dateTimeText.optional().meta({ description: 'Only entries before this time.' }),
});
