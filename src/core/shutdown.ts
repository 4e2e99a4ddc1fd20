// Shuts a process down in two steps: not ready, then closed.
import cluster from 'node:cluster';

interface Shutdown {
  /** Reports that the process is not ready; it still answers all requests. */
  drain(signal: string): void;
  /** Accepts no more connections, finishes requests in progress, and exits. */
  close(): Promise<void>;
}

/**
 * On SIGTERM, waits for `delay` seconds between the steps, so that proxies send their requests elsewhere before
 * connections are refused. SIGINT, such as Ctrl-C, or a second signal ends the wait.
 */
export function onShutdown(delay: number, { drain, close }: Shutdown): void {
  let state: 'running' | 'draining' | 'closing' = 'running';

  function closeNow(): void {
    if (state === 'closing') return;
    state = 'closing';
    void close();
  }

  function stop(signal: string, wait: number): void {
    if (state === 'running') {
      state = 'draining';
      drain(signal);
      if (wait > 0) setTimeout(closeNow, wait * 1_000);
      else closeNow();
    } else closeNow();
  }

  process.on('SIGTERM', (signal) => {
    // A signal to the whole process group reaches workers twice; the primary process sends SIGINT for a second one.
    if (cluster.isPrimary || state === 'running') stop(signal, delay);
  });
  process.on('SIGINT', (signal) => stop(signal, 0));
  if (cluster.worker) {
    // Without the primary process, finish requests in progress instead of exiting at once.
    cluster.worker.exitedAfterDisconnect = true;
    process.once('disconnect', () => stop('the primary process is gone', 0));
  }
}
