// Reads the analytics of a code over REST.
import { expect } from 'vitest';
import type { Caller } from '../support/server/setting.ts';

export async function readAnalytics(caller: Caller, id: string, query = '') {
  const { status, body } = await caller.rest('GET', `/qr-codes/${id}/analytics${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return Object(body);
}
