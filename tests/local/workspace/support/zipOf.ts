import * as XLSX from '@e965/xlsx';

/** A zip of these files; nothing of a workbook is added to it. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const { utils, write } = XLSX.CFB;
  const zip = utils.cfb_new();
  // What a new one holds is for another kind of file.
  zip.FileIndex.splice(1);
  zip.FullPaths.splice(1);
  for (const [name, content] of Object.entries(files)) {
    utils.cfb_add(zip, `/${name}`, Buffer.from(content as string));
  }
  return Buffer.from(write(zip, { fileType: 'zip', type: 'buffer', compression: true }));
}
