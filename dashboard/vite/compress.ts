// Compresses the built files, so that the server never has to.
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** By their paths: the builds of two languages share the libraries. */
const compressed = new Map<string, Promise<unknown>>();

/** In threads of their own, so that both cores of a small server take part. */
const compressFile = async (file: string, content: string | Uint8Array): Promise<unknown> => {
  const bytes = Buffer.from(content);
  return Promise.all([
    promisify(brotliCompress)(bytes).then((br) => writeFile(`${file}.br`, br)),
    promisify(gzip)(bytes, { level: 9 }).then((gz) => writeFile(`${file}.gz`, gz)),
  ]);
};

/** From memory: the build of another language may be writing a file of the same name. */
export const compress = (publicFolder: string): Plugin => ({
  name: 'compress',
  apply: 'build',
  async writeBundle({ dir = 'dist' }, bundle) {
    const built = Object.values(bundle).map(
      (file) => [file.fileName, file.type === 'chunk' ? file.code : file.source] as const,
    );
    const copied = readdirSync(publicFolder).map(
      (name) => [name, readFileSync(path.join(publicFolder, name))] as const,
    );
    await Promise.all(
      [...built, ...copied]
        .filter(([name]) => /\.(?:js|css|svg)$/.test(name))
        .map(([name, content]) => {
          const file = path.join(dir, name);
          const before = compressed.get(file) ?? compressFile(file, content);
          compressed.set(file, before);
          return before;
        }),
    );
  },
});
