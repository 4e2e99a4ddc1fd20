import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Half of what a process of these needs to start is compiling what has not changed.
process.env.NODE_COMPILE_CACHE ??= path.resolve('node_modules/.cache/compiled');

/** Files that take longer than their length tells, so that none is left alone at the end. */
const long = new Set(
  ['disk-full', 'guides', 'processes', 'scannability', 'slow-clients', 'snippets', 'viewers'].map(
    (name) => `${name}.test.ts`,
  ),
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
    hookTimeout: 60_000,
    // The machine may have much else to do.
    expect: { poll: { timeout: 15_000 } },
    // One waits now and then.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    // What is loaded once serves all files of a worker: a third of the time went into loading.
    isolate: false,
    // As the server is run: by Node alone, which keeps what it compiled.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
