import { useState } from 'preact/hooks';
import { decodeText } from '../../../../src/formats/decodeText';
import type { Statement } from '../../../../src/statements/entries/entry';
import { MOST_SIGNS, readStatement } from '../../../../src/statements/read/readStatement';
import type { ChosenColumns } from '../../../../src/statements/read/statementColumns';
import { decode } from '../../../shared/decode';

/** A file that was given, or a text that was pasted, and what it was read as. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
  readonly statement: Statement;
  /** Somebody said that it is about the drive's account, whatever it says itself. */
  readonly isTrusted: boolean;
}

export interface Files {
  readonly files: readonly GivenFile[];
  /** The name of what is being read. */
  readonly reading: string | null;
  /** Names of files that no statement is as large as. */
  readonly tooLarge: readonly string[];
  readonly give: (files: Iterable<File>) => Promise<void>;
  readonly paste: (name: string, text: string) => Promise<void>;
  readonly choose: (name: string, columns: ChosenColumns) => void;
  readonly trust: (name: string) => void;
  readonly remove: (name: string) => void;
}

export function useFiles(): Files {
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);

  const put = (file: GivenFile) =>
    setFiles((all) => [...all.filter(({ name }) => name !== file.name), file]);
  const paste = async (name: string, text: string) => {
    setReading(name);
    await painted();
    put({ name, text, statement: readStatement(text), isTrusted: false });
    setReading(null);
  };
  const change = (name: string, changed: (file: GivenFile) => GivenFile) =>
    setFiles((all) => all.map((file) => (file.name === name ? changed(file) : file)));
  return {
    files,
    reading,
    tooLarge,
    paste,
    give: async (given) => {
      const all = [...given];
      setTooLarge(all.filter(({ size }) => size > MOST_SIGNS).map(({ name }) => name));
      for (const file of all.filter(({ size }) => size <= MOST_SIGNS)) {
        setReading(file.name);
        await painted();
        await paste(file.name, decodeText(new Uint8Array(await file.arrayBuffer()), decode));
      }
    },
    choose: (name, columns) =>
      change(name, (file) => ({ ...file, statement: readStatement(file.text, columns) })),
    trust: (name) => change(name, (file) => ({ ...file, isTrusted: true })),
    remove: (name) => setFiles((all) => all.filter((file) => file.name !== name)),
  };
}

/** Reading holds the page up: what it says of it has to be seen before. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
