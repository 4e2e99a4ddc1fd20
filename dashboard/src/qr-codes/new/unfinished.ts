// Keeps an unfinished code in the tab, so that a reload loses nothing.
import type { QrCodeFields } from '../form/fields.ts';

const keyOf = (organization: string): string => `new-qr-code ${organization}`;

/** Whether a value has all parts of a sample; null and lists can hold anything. */
function resembles<Sample>(value: unknown, sample: Sample): value is Sample {
  if (sample === null || (typeof sample === 'object' && value === null)) return true;
  if (Array.isArray(sample)) return Array.isArray(value);
  if (typeof value !== typeof sample) return false;
  if (typeof sample !== 'object' || typeof value !== 'object' || value === null) return true;
  const parts = new Map<string, unknown>(Object.entries(value));
  return Object.entries(sample).every(
    ([name, part]) => parts.has(name) && resembles(parts.get(name), part),
  );
}

/** Undefined if there is none, or one of another release. */
export function readUnfinished(organization: string, blank: QrCodeFields) {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(organization)) ?? 'null');
    return stored !== null && resembles(stored, blank) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The password for visitors is a secret, and is not kept. */
export function keepUnfinished(organization: string, fields: QrCodeFields): void {
  const kept = { ...fields, routing: { ...fields.routing, password: '' } };
  try {
    sessionStorage.setItem(keyOf(organization), JSON.stringify(kept));
  } catch {
    // Without storage, or with none left, a reload starts over.
  }
}

export function forgetUnfinished(organization: string): void {
  try {
    sessionStorage.removeItem(keyOf(organization));
  } catch {
    // Nothing is kept without storage.
  }
}
