// A device, and the person who signs it in.
import { expect } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import type { Person, TestServer } from '../../support/server/server.ts';

export const refused = (error: string) => ({ status: 400, body: { error } });

/** `ada` signs in devices, unless somebody else is given. */
export function deviceClient(server: TestServer, ada: Person) {
  const post = async (path: string, form: Record<string, string> | string, url = server.url) => {
    const response = await fetch(`${url}/oauth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    const text = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  };

  const start = async (more: Record<string, string> = {}) => {
    const { status, body } = await post('device/code', { client_id: 'ilqr', ...more });
    expect(status).toBe(200);
    return {
      body,
      deviceCode: textAt(body, 'device_code'),
      userCode: textAt(body, 'user_code'),
    };
  };

  const poll = (device_code: string) =>
    post('device/token', {
      client_id: 'ilqr',
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code,
    });

  /** As if the interval had passed. */
  const later = () =>
    server.prisma.deviceAuthorization.updateMany({ data: { lastPolledAt: null } });

  const approve = (userCode: string, person: Person = ada, organizationId = ada.organizationId) =>
    server.graphql(
      'mutation ($input: ApproveDeviceInput!) { approveDevice(input: $input) { device { name permissions } } }',
      { input: { userCode, organizationId } },
      { cookie: person.cookie },
    );

  const deny = (userCode: string, person: Person = ada) =>
    server.graphql(
      'mutation ($input: DenyDeviceInput!) { denyDevice(input: $input) { device { name } } }',
      { input: { userCode } },
      { cookie: person.cookie },
    );

  const seen = (userCode: string, headers: Record<string, string>) =>
    server.graphql(
      'query ($code: String!) { deviceAuthorization(userCode: $code) { name permissions address } }',
      { code: userCode },
      headers,
    );

  return { approve, deny, later, poll, post, seen, start };
}
