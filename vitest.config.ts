import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Half of what a process of these needs to start is compiling what has not changed.
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules/.cache/compiled');

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/template.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // The machine may have much else to do.
    expect: { poll: { timeout: 15_000 } },
    // One waits now and then.
    maxWorkers: availableParallelism() + 1,
    // What is loaded once serves all files of a worker: a third of the time went into loading.
    isolate: false,
    // As the server is run: by Node alone, which keeps what it compiled.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
