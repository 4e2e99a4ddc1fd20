// The servers that a database URL names.

const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/;

/**
 * A URL for each host of `postgresql://user:password@one,two:5433/name`, in their order.
 * `target_session_attrs` is left out: which of them is meant is found out in any case.
 */
export function urlsOf(url: string): string[] {
  const [, start = '', hosts = '', end = ''] = parts.exec(url) ?? [];
  const rest = end.replace(/([?&])target_session_attrs=[^&#]*&?/, '$1').replace(/[?&]$/, '');
  return hosts.split(',').map((host) => `${start}${host}${rest}`);
}
