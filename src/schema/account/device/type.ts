// Devices that wait for a person to sign them in (RFC 8628).

import { requireCaller, requirePerson } from '../../../auth/caller.ts';
import { type DeviceGrant, deviceGrant, hashUserCode } from '../../../auth/device/code.ts';
import { ApiError } from '../../../core/errors.ts';
import { normalUserCode, userCode } from '../../../domain/account/device.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { ApiKeyPermissionEnum } from '../../organization/type.ts';

export interface WaitingDevice {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  grant: DeviceGrant;
}

export const DeviceAuthorization = builder
  .objectRef<WaitingDevice>('DeviceAuthorization')
  .implement({
    description:
      'A device, such as the command `ilqr login`, that waits for a person to sign it in.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name that the device gave itself.' }),
      permissions: t.field({
        type: [ApiKeyPermissionEnum],
        description: 'Permissions of the API key that the device gets.',
        resolve: ({ grant }) => grant.permissions,
      }),
      address: t.string({
        description: 'IP address from which the device asked.',
        resolve: ({ grant }) => grant.address,
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        description: 'When its code expires: after 10 minutes.',
      }),
    }),
  });

export const noDevice = (): ApiError =>
  new ApiError('NOT_FOUND', {
    message: 'No device waits with this code. It may have expired; start again on the device.',
  });

/**
 * The device that shows a code and was not decided yet. Throws NOT_FOUND, and RATE_LIMITED after 10 wrong
 * codes.
 */
export async function waitingDeviceOf(given: string, context: Context): Promise<WaitingDevice> {
  const { prisma, secret, address, deviceThrottle } = context;
  const { userId } = requirePerson(requireCaller(context.caller));
  await deviceThrottle.attempt(userId, address);
  const code = normalUserCode(given);
  const found =
    code &&
    (await prisma.deviceAuthorization.findUnique({
      where: {
        userCodeHash: hashUserCode(code, secret),
        expiresAt: { gt: new Date() },
        approvedAt: null,
        deniedAt: null,
      },
    }));
  if (!found) throw noDevice();
  // The code of one's own device must not allow more guesses.
  await deviceThrottle.excuse(userId, address);
  return { ...found, grant: deviceGrant.parse(found.grant) };
}

builder.queryField('deviceAuthorization', (t) =>
  t.field({
    type: DeviceAuthorization,
    description: 'The device that shows a code. Not available to API keys.',
    args: {
      userCode: t.arg.string({
        required: true,
        description: userCode.meta()?.description ?? '',
      }),
    },
    authScopes: { person: true },
    resolve: (_root, { userCode: given }, context) => waitingDeviceOf(given, context),
  }),
);
