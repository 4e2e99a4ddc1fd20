// Devices that wait for a person (RFC 8628).
import { randomBytes } from 'node:crypto';
import { createUserCode, hashUserCode } from '../../../src/auth/device/code.ts';
import { createId } from '../../../src/domain/id.ts';
import { type TestServer, testSecret } from './server.ts';

/** The code of a new device for people, written as by asking for it. */
export async function waitingDevice({ prisma }: Pick<TestServer, 'prisma'>): Promise<string> {
  const code = createUserCode();
  await prisma.deviceAuthorization.create({
    data: {
      id: createId('DeviceAuthorization'),
      deviceCodeHash: randomBytes(32),
      userCodeHash: hashUserCode(code, testSecret),
      name: 'Laptop',
      expiresAt: new Date(Date.now() + 600_000),
      grant: { permissions: ['QR_CODES_READ'], address: '127.0.0.1' },
    },
  });
  return code;
}
