// Uploads logos over REST and reads what is stored.
import { expect } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Caller } from '../support/server/setting.ts';

export const base64 = (file: Uint8Array): string => Buffer.from(file).toString('base64');

/** Sends requests as the caller. */
export function logosOf(caller: Caller) {
  const post = (body: object) => caller.rest('POST', '/logos', { body });
  const upload = (file: Uint8Array, name = 'Logo') => post({ name, data: base64(file) });
  const imageOf = (id: string) => caller.rest('GET', `/logos/${id}/image`);

  /** The stored form of a file. */
  async function kept(file: Uint8Array): Promise<Buffer> {
    const created = await upload(file);
    expect(created.body).toHaveProperty('id');
    return Buffer.from((await imageOf(textAt(created.body, 'id'))).bytes);
  }

  async function whyNot(file: Uint8Array): Promise<string> {
    const response = await upload(file);
    expect(response.body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
    return textAt(response.body, 'details.0.message');
  }

  return { post, upload, imageOf, kept, whyNot };
}
