// Mutation that creates an API key.

import { queryFromInfo } from '@pothos/plugin-prisma';
import { type Caller, requireCaller, requirePermission } from '../../auth/caller.ts';
import { requireVerifiedEmail } from '../../auth/email/verified.ts';
import { authorizeGrant } from '../../auth/key/grant.ts';
import { requireRecentAuthentication } from '../../auth/session/step-up.ts';
import { invalid } from '../../core/errors.ts';
import { newApiKey, newKey } from '../../domain/api-key/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { shownOnce } from '../../graphql/plugins/idempotency/supported.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { lockMemberships } from '../member/lock.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { ownerFields } from '../shared/input-fields.ts';
import { shownBy } from '../shared/shown.ts';
import { createKeyRow } from './new-key.ts';
import {
  checkFolders,
  checkPermissions,
  defaultPermissionsIn,
  requireServiceAccountGrant,
} from './scope.ts';
import { ApiKey, sortedPermissions } from './type.ts';

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({ ...ownerFields(t, 'API key'), ...inputFieldsFromZod(t, newApiKey) }),
});

type Input = typeof CreateApiKeyInput.$inferInput;

const CreateApiKeyPayload = builder.simpleObject('CreateApiKeyPayload', {
  description: 'A new API key.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKey, description: 'The new API key, without its secret.' }),
    secret: t.string({
      ...describedBy(newKey),
      extensions: { ...withShape(newKey), ...shownOnce },
    }),
    organization: t.field(organizationAfter),
  }),
});

/** The owner of the new key; null for a service account. Throws FORBIDDEN, BAD_REQUEST. */
async function ownerOfNew(
  { organizationId, serviceAccount }: Input,
  caller: Caller,
  context: Context,
): Promise<string | null> {
  if (!(serviceAccount ?? caller.userId === null)) {
    if (caller.userId !== null) return caller.userId;
    throw invalid(
      'input.serviceAccount',
      'cannot be false: a service account only creates service accounts',
    );
  }
  requireServiceAccountGrant(caller, organizationId);
  await requireVerifiedEmail('create a service account', context);
  return null;
}

/** Null means no limit, which a limited caller cannot grant; omitted, the new key has the limits of its caller. */
function limitsOfNew(input: Input, caller: Caller) {
  const own = caller.kind === 'key' ? caller : { endsAt: null, allowedIps: [] };
  const given = input.expiresAt == null ? input.expiresAt : new Date(input.expiresAt);
  return {
    expiresAt: given === undefined ? own.endsAt : given,
    allowedIps: [...(input.allowedIps === undefined ? own.allowedIps : (input.allowedIps ?? []))],
  };
}

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyPayload,
    description: 'Creates an API key. It cannot have more permissions than you.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'API_KEYS_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, secret } = context;
      const { organizationId, name } = input;
      await requireRecentAuthentication(context);
      await lockMemberships(organizationId, 'share', context);
      const caller = requireCaller(context.caller);
      requirePermission(caller, organizationId, 'API_KEYS_WRITE');
      const folderIds = input.folderIds ? [...new Set(input.folderIds)] : null;
      const scope = { folderIds, test: input.test ?? false };
      const permissions = sortedPermissions(input.permissions ?? defaultPermissionsIn(scope));
      checkPermissions(permissions, scope);
      const { expiresAt, allowedIps } = limitsOfNew(input, caller);
      const grant = { permissions, endsAt: expiresAt, allowedIps, folderIds };
      authorizeGrant(caller, organizationId, grant);
      const createdById = await ownerOfNew(input, caller, context);
      await checkFolders(folderIds, organizationId, context);
      const created = createKeyRow(
        { organizationId, name, permissions, createdById, expiresAt, allowedIps, scope },
        secret,
      );
      const apiKey = await prisma.apiKey.create({
        ...queryFromInfo({ context, info, path: ['apiKey'] }),
        data: created.row,
      });
      await record(context, { organizationId, targets: [created.target] });
      const organization = owningOrganization(input, context);
      return { apiKey, secret: created.secret, organization };
    },
  }),
);
