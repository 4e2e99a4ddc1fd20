// Where Prisma's command line finds the schema.
import { defineConfig } from 'prisma/config';

// The command line would download a schema engine before it generates anything. Generating needs
// none, so any file that exists satisfies it; migrations run through WebAssembly (src/database).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= import.meta.filename;

export default defineConfig({ schema: '../prisma/schema.prisma' });
