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
    const made = await upload(file);
    expect(made.body).toHaveProperty('id');
    return Buffer.from((await imageOf(textAt(made.body, 'id'))).bytes);
  }

  async function whyNot(file: Uint8Array): Promise<string> {
    const answer = await upload(file);
    expect(answer.body).toMatchObject({ statusCode: 422, code: 'UNPROCESSABLE' });
    return textAt(answer.body, 'details.0.message');
  }

  return { post, upload, imageOf, kept, whyNot };
}
