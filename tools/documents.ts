// Runs codegen.ts with the packages in this folder.
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import config from '../codegen.ts';

await generate({
  ...config,
  cwd: path.dirname(import.meta.dirname),
  pluginLoader: (name) => import(name),
});
