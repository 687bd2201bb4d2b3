/** Replacing a file so that, whenever the machine stops, the old one or the new one is there. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const partOf = (file: string): string => `${file}.part`;

export function replaceFile(file: string, text: string): void {
  const handle = openSync(partOf(file), 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(partOf(file), file);
  settleFolder(dirname(file));
}

/** The same, while the program goes on with other things, unless it is overtaken meanwhile. */
export async function replaceFileMeanwhile(
  file: string,
  text: string,
  isLast: () => boolean,
): Promise<void> {
  // A name of its own: the program may end, and save at once, while this one is being written.
  const part = `${file}.meanwhile`;
  const handle = await open(part, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (!isLast()) return;
  await rename(part, file);
  settleFolder(dirname(file));
}

/** A new name is on the disk only once its folder is; Windows opens no folder and needs none. */
export function settleFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
