// Creates codes that redirect, and scans them.
import { iPhone } from '../support/server/scans.ts';
import type { Caller } from '../support/server/setting.ts';

export const target = 'https://example.com/menu?lang=de#top';

export const at = (name: string) => `https://example.com/${name}`;
export const fallbackUrl = at('fallback');
export const everybody = (...names: string[]) => ({
  rules: [{ targets: names.map((name) => ({ url: at(name) })) }],
});

export const follow = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', ...init, headers: { 'user-agent': iPhone, ...init.headers } });

export const form = (password: string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ password }),
});

export const redirectsOf = (caller: Caller) => ({
  make: (body: Record<string, unknown> = {}) =>
    caller.createQrCode({ data: { url: target }, ...body }),
  put: (id: string, body: object) => caller.rest('PUT', `/qr-codes/${id}`, { body }),
});
