// Common parts of User-Agent headers.

export interface Known {
  name: string;
  userAgent: string;
  /** The name in analytics. */
  device: 'mobile' | 'tablet' | 'desktop' | 'tv' | 'other';
  os: string;
}

export const ios = (device: string, version = '17_5') =>
  device === 'iPad'
    ? `Mozilla/5.0 (iPad; CPU OS ${version} like Mac OS X)`
    : `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X)`;
export const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
export const chrome = (version: number) =>
  `AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0`;
export const android = (model: string, version = 14) =>
  `Mozilla/5.0 (Linux; Android ${version}; ${model})`;
export const webView = (model: string, version = 14) =>
  `${android(`${model}; wv`, version)} AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.122 Mobile Safari/537.36`;
export const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
export const windowsNt = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
export const facebookApp = (carrier: string) =>
  `[FBAN/FBIOS;FBAV/465.0.0.39.82;FBBV/602514912;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBCR/${carrier};FBID/phone;FBLC/de_DE;FBOP/5]`;

export const of =
  (device: Known['device'], os: string) =>
  (entries: Record<string, string>): Known[] =>
    Object.entries(entries).map(([name, userAgent]) => ({ name, userAgent, device, os }));
