// Parses the names of Wi-Fi encryption that routers and people use.

export const wifiEncryptions = ['WPA', 'WEP', 'NONE'] as const;

const open = new Set(['NONE', 'NOPASS', 'NOPASSWORD', 'OPEN']);

/** Personal WPA, WPA2, WPA3 and mixed modes with their suffixes, but not Enterprise. */
const personal = /^(?:WPA[123]?)+(?:PSK|SAE|PERSONAL|TKIP|AES|CCMP|MIXED|TRANSITION)*$|^SAE$/;

/**
 * The encryption that a name such as `WPA2`, `WPA/WPA2`, `wpa3`, `open` or `nopass` stands for. Unknown
 * names are returned unchanged.
 */
export function readEncryption(word: unknown): unknown {
  if (typeof word !== 'string') return word;
  const plain = word.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (open.has(plain)) return 'NONE';
  return personal.test(plain) ? 'WPA' : plain === 'WEP' ? 'WEP' : word;
}
