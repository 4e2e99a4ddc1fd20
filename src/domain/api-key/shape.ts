// Schemas for API keys.
import { z } from 'zod';
import { isRange } from '../network/ip-range.ts';
import { idText } from '../qr-code/shape.ts';
import { name, nameLimits } from '../text/name.ts';
import { text } from '../text/text.ts';
import { dateTimeText } from '../time/date-time.ts';
import { overlapSeconds } from '../time/overlap.ts';
import { apiKeyPermission } from './permission-shape.ts';

export const keyName = name.meta({
  id: 'ApiKeyName',
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});

const permissions = z.array(apiKeyPermission).min(1).max(100);

const allowedIp = text({ max: 100 }).refine(
  isRange,
  'must be an IP address or a CIDR range such as 203.0.113.0/24',
);

export const allowedIps = z.array(allowedIp).max(100).meta({
  id: 'AllowedIps',
  description:
    'IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty.',
});

/** The most folders to which a key can be limited. */
const maxFolders = 100;

export const folderIds = z
  .array(idText)
  .min(1, 'must contain at least one folder, or be null')
  .max(maxFolders)
  .meta({
    id: 'FolderIds',
    description:
      'IDs of the folders that the key is limited to: it then only reaches QR codes in them, and cannot have permissions for webhooks or API keys. Null for no limit.',
  });

const expiresAt = dateTimeText.refine(
  (time) => new Date(time) > new Date(),
  'must be in the future',
);

export const newApiKey = z
  .strictObject({
    name: keyName,
    permissions: permissions.nullish().meta({
      description: 'Defaults to all permissions except `API_KEYS_READ` and `API_KEYS_WRITE`.',
    }),
    expiresAt: expiresAt.nullish().meta({
      description:
        'Must be in the future; null for never. Defaults to never, or to the expiry of the calling API key.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'Addresses that can use the key; any if empty or null. Defaults to any, or to those of the calling API key.',
    }),
    folderIds: folderIds.nullish(),
    serviceAccount: z.boolean().nullish().meta({
      description:
        'Makes a service account: a key of the organization, which no role limits and which keeps working when its creator leaves. Requires the `ADMIN` role and a session, or a service account, which creates nothing else.',
    }),
    test: z.boolean().nullish().meta({
      description:
        'Makes a test key, which begins with `ilqr_test_`: it only reaches QR codes that test keys created, and cannot have permissions for webhooks or API keys.',
    }),
  })
  .meta({
    id: 'CreateApiKey',
    description: 'A new API key.',
    example: { name: 'Website', permissions: ['QR_CODES_READ'] },
  });

export const apiKeyChange = z
  .strictObject({
    name: keyName.optional(),
    permissions: permissions.optional().meta({
      description: 'Replaces all permissions. To add one, you need all that the key will have.',
    }),
    allowedIps: allowedIps.nullish().meta({
      description:
        'IP addresses, and CIDR ranges such as 203.0.113.0/24, that can use the key; any if empty or null.',
    }),
    folderIds: folderIds.nullish(),
  })
  .meta({
    id: 'UpdateApiKey',
    description: 'Omitted fields keep their current values.',
    example: { name: 'Website', allowedIps: ['203.0.113.0/24'] },
  });

export const apiKeyRotation = z
  .strictObject({
    overlapSeconds: overlapSeconds(
      'Seconds the old key keeps working, up to 30 days. Defaults to 0, which revokes it immediately.',
      0,
    ),
  })
  .meta({
    id: 'RotateApiKey',
    description: 'Options for rotating an API key.',
    example: { overlapSeconds: 3600 },
  });

/** The start of an API key in responses. */
export const keyPreview = z.string().meta({
  pattern: '^ilqr_(test_)?[0-9A-Za-z]{12}…$',
  maxLength: 23,
  description: 'First characters of the key, to tell keys apart.',
});

/** A new API key in a response. */
export const newKey = z.string().meta({
  pattern: '^ilqr_(test_)?[0-9A-Za-z]{48}$',
  maxLength: 58,
  description: 'The new API key in full. It is only shown in this response.',
});
