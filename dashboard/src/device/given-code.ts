// The code of a link, which is kept in the tab while the person logs in, because URLs must not keep it.
import { normalUserCode } from '../../../src/domain/account/device.ts';

const key = 'ilqr-device-code';

/** The code after `#`, or that of the link before the login; undefined if there is none. */
export function givenCode(hash: string): string | undefined {
  const code = normalUserCode(hash);
  try {
    if (code !== undefined) sessionStorage.setItem(key, code);
    return code ?? normalUserCode(sessionStorage.getItem(key) ?? '');
  } catch {
    return code;
  }
}

export function forgetGivenCode(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
