// Starts the server: reads the configuration and serves in one or several processes.
import cluster from 'node:cluster';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Keeps the young generation small during startup, which saves a fifth of the memory of an idle
// process; it may grow under load (bench/README.md).
setFlagsFromString('--semi-space-growth-factor=1');
// Saves time and memory at later starts. Never in a folder that other users can write to.
process.env.NODE_COMPILE_CACHE ??= path.join(
  import.meta.dirname,
  '../node_modules/.cache/ilqr-server',
);
enableCompileCache(process.env.NODE_COMPILE_CACHE);

async function main(): Promise<void> {
  const { readConfig } = await import('./core/config.ts');
  const config = readConfig(process.env);
  // Loads only the modules that this process needs.
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
  // If several workers fail for the same reason, the primary process prints it once.
  if (cluster.isWorker && process.send) process.send({ failed: explain(error) }, end);
  else {
    console.error(`Failed to start: ${explain(error)}`);
    end();
  }
});
