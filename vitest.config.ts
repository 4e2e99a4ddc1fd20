import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Halves the startup time of child processes.
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules/.cache/compiled');

/** Slow files, started first, so that none of them runs alone at the end. */
const long = new Set(
  [
    'accessibility',
    'disk-full',
    'guides',
    'processes',
    'scannability',
    'slow-clients',
    'snippets',
    'viewers',
  ].map((name) => `${name}.test.ts`),
);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => Number(long.has(path.basename(moduleId)));
    return (await super.sort(files)).toSorted((one, other) => isLong(other) - isLong(one));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/server/build.ts', 'test/support/database/template.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The machine may be busy.
    expect: { poll: { timeout: 60_000 } },
    // Workers are sometimes idle.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    // Modules are loaded once per worker, because loading took a third of the time.
    isolate: false,
    // By Node itself, like the server, with its compile cache.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
