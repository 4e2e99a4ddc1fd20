// Runs in the process and thread of a server: `node --import` of this file.
/** The longest CPU time of an event loop turn since the last call, in milliseconds. */
export interface LongestTurn {
  longestTurn: number;
}

/** Milliseconds; the measured time of a turn may exceed the real one by this. */
const interval = 5;

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

let start = process.threadCpuUsage();
let longest = 0;

/** CPU time of this thread only, so that a busy machine has no influence. */
function look(): void {
  const now = process.threadCpuUsage();
  longest = Math.max(
    longest,
    milliseconds({ user: now.user - start.user, system: now.system - start.system }),
  );
  start = now;
}

setInterval(look, interval).unref();
process.on('message', (message) => {
  if (message !== 'longest turn') return;
  look();
  const response: LongestTurn = { longestTurn: longest };
  longest = 0;
  process.send?.(response);
});
