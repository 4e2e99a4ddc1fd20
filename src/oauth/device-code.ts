// Starts a device authorization (RFC 8628, section 3.1).
import {
  createDeviceCode,
  createUserCode,
  type DeviceGrant,
  deviceCodeSeconds,
  hashDeviceCode,
  hashUserCode,
  pollSeconds,
} from '../auth/device/code.ts';
import type { ApiKeyPermission } from '../database/client/enums.ts';
import { shownUserCode } from '../domain/account/device.ts';
import { allPermissions, defaultPermissions } from '../domain/api-key/permissions.ts';
import { createId } from '../domain/id.ts';
import { oneLineName } from '../domain/text/name.ts';
import type { RequestContext } from '../graphql/context.ts';
import { OAuthError } from './error.ts';
import { type Form, requireClient } from './form.ts';

export async function startDevice(form: Form, context: RequestContext): Promise<object> {
  requireClient(form);
  const name = deviceNameOf(form);
  const permissions = permissionsOf(form('scope'));
  const { prisma, secret, address, config } = context;
  const [deviceCode, userCode] = [createDeviceCode(), createUserCode()];
  const grant: DeviceGrant = { permissions, address };
  await prisma.deviceAuthorization.create({
    data: {
      id: createId('DeviceAuthorization'),
      deviceCodeHash: hashDeviceCode(deviceCode, secret),
      userCodeHash: hashUserCode(userCode, secret),
      name,
      expiresAt: new Date(Date.now() + deviceCodeSeconds * 1_000),
      grant,
    },
  });
  const page = `${config.publicUrl}/dashboard/device`;
  const shown = shownUserCode(userCode);
  return {
    device_code: deviceCode,
    user_code: shown,
    verification_uri: page,
    // In the fragment, which browsers do not send, so it appears in no log.
    verification_uri_complete: `${page}#${shown}`,
    expires_in: deviceCodeSeconds,
    interval: pollSeconds,
  };
}

/** An extension of RFC 8628: what the person sees. */
function deviceNameOf(form: Form): string {
  const { data } = oneLineName.max(100).safeParse(form('device_name') ?? 'ilqr');
  if (data !== undefined) return data;
  throw new OAuthError('invalid_request', 'device_name must have 1 to 100 characters in one line');
}

/** The scopes are the permissions of API keys, separated by spaces. */
function permissionsOf(scope: string | undefined): ApiKeyPermission[] {
  if (scope === undefined) return [...defaultPermissions];
  const asked = scope.split(' ').filter((one) => one !== '');
  const permissions = allPermissions.filter((one) => asked.includes(one));
  if (permissions.length > 0 && permissions.length === new Set(asked).size) return permissions;
  throw new OAuthError('invalid_scope', `scope must be some of ${allPermissions.join(' ')}`);
}
