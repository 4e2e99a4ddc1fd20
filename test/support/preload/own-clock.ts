// Loaded before the server (`node --import`): a clock that messages to the process set.

const RealDate = Date;
const realNow = Date.now;
/** Milliseconds by which this process is ahead of the machine. */
let ahead = 0;

const now = () => realNow() + ahead;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

process.on('message', (milliseconds) => {
  ahead = Number(milliseconds);
  process.send?.('set');
});
