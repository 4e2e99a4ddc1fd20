// Starts the server: reads the environment, serves in one process or in several.
import cluster from 'node:cluster';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';

// What is loaded leaves the young generation as small as it begins, which at rest is a fifth of what a
// process takes; under load it has to grow (bench/README.md).
setFlagsFromString('--semi-space-growth-factor=1');
// Later starts take less time and memory. Never in a folder that others may write to.
process.env.NODE_COMPILE_CACHE ??= path.join(
  import.meta.dirname,
  '../node_modules/.cache/ilqr-server',
);
enableCompileCache(process.env.NODE_COMPILE_CACHE);

async function main(): Promise<void> {
  const { readConfig } = await import('./core/config.ts');
  const config = readConfig(process.env);
  // What only the other loads takes no memory.
  if (cluster.isPrimary && config.workers > 1) {
    const { runWorkers } = await import('./workers.ts');
    await runWorkers(config);
  } else {
    const { serve } = await import('./serve.ts');
    await serve(config);
    setFlagsFromString('--semi-space-growth-factor=2');
  }
}

main().catch(async (error: unknown) => {
  const { explain } = await import('./core/explain.ts');
  const end = () => process.exit(1);
  // Of several that cannot start for the same reason, the first process prints the line.
  if (cluster.isWorker && process.send) process.send({ failed: explain(error) }, end);
  else {
    console.error(`Cannot start: ${explain(error)}`);
    end();
  }
});
