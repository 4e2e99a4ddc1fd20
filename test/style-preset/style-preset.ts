// Creates style presets.
import { expect } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Caller } from '../support/server/setting.ts';

export const plain = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };

export const at = (id: string) => `/style-presets/${id}`;

export function presetsOf(caller: Caller) {
  const post = (body: object, headers = {}) =>
    caller.rest('POST', '/style-presets', { body, headers });

  async function create(name: string, style: object = { foregroundColor: '#003366' }) {
    const response = await post({ name, style });
    expect(response.status).toBe(201);
    return { id: textAt(response.body, 'id'), etag: response.headers.get('etag') ?? '' };
  }

  return { post, create };
}
