// The source files of the project, with their imports and exports.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Relative to the root of the repository. */
  name: string;
  lines: number;
  /** Our source files by name. */
  imports: readonly string[];
  exports: readonly string[];
}

const root = path.join(import.meta.dirname, '../..');

const importPattern =
  /^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)|^import '(\.[^']+)'/gms;
const exportPattern =
  /^export (?:default )?(?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;

function readSource(name: string): SourceFile {
  const text = readFileSync(path.join(root, name), 'utf8');
  return {
    name,
    lines: text.split('\n').length - 1,
    imports: Array.from(text.matchAll(importPattern), ([, ...found]) =>
      path.join(path.dirname(name), found.find((specifier) => specifier !== undefined) ?? ''),
    ),
    exports: Array.from(text.matchAll(exportPattern), ([, exported = '']) => exported),
  };
}

/** Hand-written files: nothing generated, no fixtures. */
export const sourceFiles: readonly SourceFile[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((name) => /\.(?:ts|tsx|js|mjs|graphql|py|php)$/.test(name))
  .filter(
    (name) =>
      !/\.generated\.ts$|^src\/database\/client\/|\/fixtures\/|^schema\.graphql$|^contract\/released|^clients\/(?:python\/src\/ilqr\/(?:types|_routes|_client)|php\/src\/(?:Types|Routes|Client))\.p/.test(
        name,
      ),
  )
  .map(readSource);
