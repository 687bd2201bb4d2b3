import { useMemo, useState } from 'preact/hooks';
import type { ListLine } from '../../../../src/import/fields';
import { judgeList, type ReadList, withRefusals } from '../../../../src/import/judgeList';
import { type ProductList, readProductList } from '../../../../src/import/readList';
import { Sellers } from '../../../../src/import/sellers';
import { call, type InputOf } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import type { StepProps } from './FirstSteps';

export interface Choices {
  readonly producer?: string;
  readonly columns?: string[];
  readonly headings?: string;
  /** What people say of a heading, by its line. */
  readonly headingAs?: Readonly<Record<string, string>>;
  readonly create?: string[];
}

/** A list with what the drive says of each line. */
export interface JudgedList extends Omit<ProductList, 'lines'>, ReadList {}

/** A pasted list on its way to Produits: as text, as it was read, and as people mend it. */
export function useList({ state, refresh }: Pick<StepProps, 'state' | 'refresh'>) {
  const { producers, products, language } = state;
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [cut, setCut] = useState<ProductList | null>(null);
  const [isMended, setMended] = useState(false);
  /** The lines whose changes were accepted. */
  const [accepted, setAccepted] = useState<readonly number[]>([]);
  const [refused, setRefused] = useState<Parameters<typeof withRefusals>[1]>([]);
  // Busy until it is known what stands now: the lines that are left get their references from that.
  const adding = useTrying(async (input: InputOf<'addProducts'>) => {
    const done = await call('addProducts', input);
    if (done.ok) await refresh();
    return done;
  });
  /** Who was added is in the tab since. */
  const create = (choices.create ?? []).filter((one) =>
    producers.every(({ name }) => name !== one),
  );
  const list = useMemo((): JudgedList | null => {
    if (!cut) return null;
    const judged = judgeList(
      { ...choices, lines: cut.lines },
      { producers, products, locale: language },
    );
    return { ...cut, ...withRefusals(judged, refused, language) };
  }, [cut, choices, producers, products, language, refused]);

  const choose = (part: Choices) => {
    const next = { ...choices, ...part };
    const names = [...producers.map(({ name }) => name), ...(next.create ?? [])];
    setChoices(next);
    if (!isMended) setCut(readProductList(text, next, new Sellers(names)));
  };
  const setProducer = (producer: string) => {
    if (cut) choose({ producer });
    else setChoices({ ...choices, producer });
  };
  const mend = (lines: readonly ListLine[]) => {
    setMended(true);
    setRefused([]);
    setCut(cut && { ...cut, lines });
  };
  const forget = () => {
    setCut(null);
    setMended(false);
    setRefused([]);
    setAccepted([]);
    setChoices(choices.producer ? { producer: choices.producer } : {});
  };
  /** How many were added; null when that failed. What is doubtful stays. */
  const add = async (): Promise<{ added: number; updated: number; left: number } | null> => {
    if (!cut || !list) return null;
    const taken = list.lines.filter(({ state }) => state === 'new');
    const changed = list.lines.filter(
      (line) => line.state === 'changed' && accepted.includes(line.line),
    );
    const done = await adding.start({
      // What was asked about here is not asked about again where a sale opens.
      rows: taken.map(({ cells, isConfirmed }) =>
        isConfirmed && cells.price ? { ...cells, confirmedPrice: cells.price } : cells,
      ),
      create,
      updates: changed.flatMap(({ update, isConfirmed }) =>
        update
          ? [
              {
                ...{ ref: update.ref, changes: [...update.changes] },
                ...(isConfirmed ? { isSure: true } : {}),
              },
            ]
          : [],
      ),
    });
    if (!done?.ok) return null;
    const sent = [...taken, ...changed];
    const refused = done.value.refused.flatMap((fault) => {
      const line = sent[fault.index];
      return line ? [{ ...fault, line: line.line }] : [];
    });
    const left = list.lines.filter(
      (line) => line.state === 'doubtful' || refused.some((one) => one.line === line.line),
    );
    const waiting = linesOf(left);
    setRefused(refused);
    setAccepted([]);
    if (waiting.length > 0) {
      setMended(true);
      setCut({ ...cut, lines: waiting, headings: [] });
    } else {
      setText('');
      forget();
    }
    const { added, updated } = done.value;
    return { added, updated, left: waiting.length };
  };
  return {
    ...{ text, setText, choices, create, list, isMended, adding },
    ...{ choose, setProducer, mend, forget, add, accepted, accept: setAccepted },
  };
}

export const linesOf = (lines: readonly ListLine[]): ListLine[] =>
  lines.map(({ line, text, fields, basis, isConfirmed = false, doubts = [] }) => ({
    ...{ line, text, fields, basis, isConfirmed, doubts },
  }));

export type PastedList = ReturnType<typeof useList>;
