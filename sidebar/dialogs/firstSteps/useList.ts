import { useRef, useState } from 'preact/hooks';
import type { ReadList } from '../../../src/app/addProducts';
import type { ListLine } from '../../../src/app/lists/fields';
import { call } from '../../shared/server';
import { type Run, useCommand } from '../../shared/useCommand';
import { type ProductList, readProductList } from './list/productList';
import { folded } from './list/words';

export interface Choices {
  readonly producer?: string;
  readonly columns?: string[];
  readonly headings?: string;
  readonly create?: string[];
}

/** A pasted list on its way to Produits: as text, as it was read, and as people mend it. */
/** A list with what the drive says of each line. */
export interface JudgedList extends Omit<ProductList, 'lines'>, Omit<ReadList, 'added'> {}

export function useList(producers: readonly string[]) {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [list, setList] = useState<JudgedList | null>(null);
  const [isMended, setMended] = useState(false);
  const [run, setRun] = useState<Run<null>>({ kind: 'idle' });
  const adding = useCommand('addProducts');
  const newest = useRef(0);

  /** Of several looks the last one asked for is shown: it knows the last words typed. */
  const look = async (next: Choices, lines: readonly ListLine[] | null) => {
    newest.current += 1;
    const mine = newest.current;
    setChoices(next);
    setRun({ kind: 'running' });
    const names = [...producers, ...(next.create ?? [])].map(folded);
    const cut = readProductList(text, next, (name) => names.includes(folded(name)));
    const read = await call('previewProducts', ofLines(lines ?? cut.lines, next));
    if (mine !== newest.current) return;
    setRun(read.ok ? { kind: 'idle' } : { kind: 'failed', failure: read.failure, retry: noRetry });
    if (read.ok) setList((before) => merged(lines && before ? before : cut, read.value));
  };
  const choose = (part: Choices) =>
    look({ ...choices, ...part }, isMended ? (list?.lines ?? []) : null);
  const setProducer = (producer: string) => {
    if (list) void choose({ producer });
    else setChoices({ ...choices, producer });
  };
  const mend = (lines: readonly ListLine[]) => {
    setMended(true);
    // Shown as typed, whether or not it can be judged now.
    const typed = new Map(lines.map(({ line, fields }) => [line, fields]));
    const withTyped = (before: JudgedList) =>
      before.lines.map((line) => ({ ...line, fields: typed.get(line.line) ?? line.fields }));
    setList((before) => before && { ...before, lines: withTyped(before) });
    void look(choices, lines);
  };
  const forget = () => {
    newest.current += 1;
    setList(null);
    setMended(false);
    setRun({ kind: 'idle' });
    setChoices(choices.producer ? { producer: choices.producer } : {});
  };
  /** How many were added; null when that failed. What is doubtful stays. */
  const add = async (): Promise<{ added: number; left: number } | null> => {
    const done = await adding.start(ofLines(list?.lines ?? [], choices));
    if (!done?.ok) return null;
    const left = done.value.lines.filter((line) => line.state === 'doubtful');
    if (left.length === 0) {
      setText('');
      forget();
    } else {
      setMended(true);
      setList((before) => before && { ...merged(before, done.value), lines: left, skipped: [] });
    }
    return { added: done.value.added, left: left.length };
  };
  return {
    ...{ text, setText, choices, list, isMended, run, adding },
    ...{ choose, setProducer, mend, forget, add },
  };
}

export type PastedList = ReturnType<typeof useList>;

const noRetry = () => undefined;

/** Lines say nothing of columns and headings: those stay as they were read from the text. */
const merged = (
  { columns, headings, skipped, faults }: Omit<ProductList, 'lines'>,
  { lines, unknown }: ReadList,
): JudgedList => ({ columns, headings, skipped, faults, lines, unknown });

const ofLines = (lines: readonly ListLine[], { producer, create }: Choices) => ({
  lines: lines.map(({ line, fields }) => ({ line, fields })),
  ...(producer === undefined ? {} : { producer }),
  ...(create === undefined ? {} : { create }),
});
