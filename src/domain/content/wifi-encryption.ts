// How a wireless network is protected, by the words that routers and people have for it.

export const wifiEncryptions = ['WPA', 'WEP', 'NONE'] as const;

const open = new Set(['NONE', 'NOPASS', 'NOPASSWORD', 'OPEN']);

/** WPA, WPA2, WPA3, what mixes them, and what a home network has besides; never Enterprise. */
const personal = /^(?:WPA[123]?)+(?:PSK|SAE|PERSONAL|TKIP|AES|CCMP|MIXED|TRANSITION)*$|^SAE$/;

/**
 * The protection that a word means, such as `WPA2`, `WPA/WPA2`, `wpa3`, `open` or `nopass`. A word that
 * means none of them is returned as it is.
 */
export function readEncryption(word: unknown): unknown {
  if (typeof word !== 'string') return word;
  const plain = word.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (open.has(plain)) return 'NONE';
  return personal.test(plain) ? 'WPA' : plain === 'WEP' ? 'WEP' : word;
}
