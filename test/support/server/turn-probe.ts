// Runs beside a server, in its process and thread: `node --import` of this file.
/** What the longest turn of the event loop took of a processor since it was last asked, in milliseconds. */
export interface LongestTurn {
  longestTurn: number;
}

/** Milliseconds; a turn is seen as longer by up to this. */
const interval = 5;

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

let start = process.threadCpuUsage();
let longest = 0;

/** Time of this thread alone, so that a machine with other things to do raises no alarm. */
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
  const answer: LongestTurn = { longestTurn: longest };
  longest = 0;
  process.send?.(answer);
});
