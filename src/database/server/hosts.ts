// Splits database URLs with several hosts.

const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/;

/**
 * One URL for each host of `postgresql://user:password@one,two:5433/name`. Removes
 * `target_session_attrs`, because the primary is detected anyway.
 */
export function urlsOf(url: string): string[] {
  const [, start = '', hosts = '', end = ''] = parts.exec(url) ?? [];
  const rest = end.replace(/([?&])target_session_attrs=[^&#]*&?/, '$1').replace(/[?&]$/, '');
  return hosts.split(',').map((host) => `${start}${host}${rest}`);
}
