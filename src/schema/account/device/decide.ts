// Mutations with which a person approves or denies a device (RFC 8628).
import { requireCaller, requirePermission, requirePerson } from '../../../auth/caller.ts';
import { authorizeGrant } from '../../../auth/key/grant.ts';
import { requireRecentAuthentication } from '../../../auth/session/step-up.ts';
import { deviceApproval, deviceDenial } from '../../../domain/account/device.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFieldsFromZod, inputFromZod } from '../../../graphql/from-zod/input.ts';
import { record, unchanged } from '../../../graphql/plugins/audit.ts';
import { lockMemberships } from '../../member/lock.ts';
import { DeviceAuthorization, noDevice, waitingDeviceOf } from './type.ts';

const ApproveDeviceInput = builder.inputType('ApproveDeviceInput', {
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'Organization of the API key that the device gets.',
    }),
    ...inputFieldsFromZod(t, deviceApproval),
  }),
});

const payload = (name: 'ApproveDevicePayload' | 'DenyDevicePayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      device: t.field({
        type: DeviceAuthorization,
        description: 'What the person was asked, after the decision.',
      }),
    }),
  });

builder.mutationField('approveDevice', (t) =>
  t.field({
    type: payload('ApproveDevicePayload'),
    description:
      'Gives a device an API key that belongs to you, which it fetches within 10 minutes. Requires the permission `API_KEYS_WRITE`. Not available to API keys.',
    args: { input: t.arg({ type: ApproveDeviceInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, { caller }) => {
      const person = requirePerson(requireCaller(caller));
      return requirePermission(person, organizationId, 'API_KEYS_WRITE');
    },
    resolve: async (_root, { input: { organizationId, userCode } }, context) => {
      await requireRecentAuthentication(context);
      await lockMemberships(organizationId, 'share', context);
      const caller = requirePerson(requireCaller(context.caller));
      requirePermission(caller, organizationId, 'API_KEYS_WRITE');
      const device = await waitingDeviceOf(userCode, context);
      const { permissions } = device.grant;
      const grant = { permissions, endsAt: null, allowedIps: [], folderIds: null };
      authorizeGrant(caller, organizationId, grant);
      const { userId, sessionId } = caller;
      const { count } = await context.prisma.deviceAuthorization.updateMany({
        where: { id: device.id, approvedAt: null, deniedAt: null },
        data: {
          userId,
          approvedAt: new Date(),
          grant: { ...device.grant, organizationId, sessionId },
        },
      });
      if (count === 0) throw noDevice();
      const details = { permissions, deviceAddress: device.grant.address };
      const targets = [unchanged(device.id, device.name)];
      await record(context, { organizationId, targets, details });
      return { device };
    },
  }),
);

builder.mutationField('denyDevice', (t) =>
  t.field({
    type: payload('DenyDevicePayload'),
    description: 'Denies a device. Not available to API keys.',
    args: { input: t.arg({ type: inputFromZod(deviceDenial), required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input: { userCode } }, context) => {
      const device = await waitingDeviceOf(userCode, context);
      const { userId } = requirePerson(requireCaller(context.caller));
      const { count } = await context.prisma.deviceAuthorization.updateMany({
        where: { id: device.id, approvedAt: null, deniedAt: null },
        data: { userId, deniedAt: new Date() },
      });
      if (count === 0) throw noDevice();
      await record(context, { targets: [unchanged(device.id, device.name)] });
      return { device };
    },
  }),
);
