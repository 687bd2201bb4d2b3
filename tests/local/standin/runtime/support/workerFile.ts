/** The worker of the stand-in, bundled once for all tests: executions start from this file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

let built: string | undefined;

export function workerFile(): string {
  built ??= build();
  return built;
}

function build(): string {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(__dirname, '../../../../../local/standin/runtime/worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const text = outputFiles[0]?.text ?? '';
  const folder = join(tmpdir(), 'drive-fermier-worker');
  const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.mjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Test processes build at once: each writes its own and puts it in place whole.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  renameSync(own, file);
  return file;
}
