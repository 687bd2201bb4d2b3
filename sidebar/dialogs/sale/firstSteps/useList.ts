import { useMemo, useState } from 'preact/hooks';
import { folded } from '../../../../src/domain/values/fold';
import type { ListLine } from '../../../../src/import/words/fields';
import { judgeList, type ReadList, withRefusals } from '../../../../src/import/judgeList';
import { type ProductList, readProductList } from '../../../../src/import/layout/productList';
import { call, type InputOf } from '../../../shared/server';
import { useTrying } from '../../../shared/useCommand';
import type { StepProps } from './FirstSteps';

export interface Choices {
  readonly producer?: string;
  readonly columns?: string[];
  readonly headings?: string;
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
  const [refused, setRefused] = useState<Parameters<typeof withRefusals>[1]>([]);
  // Busy until it is known what stands now: the lines that are left get their references from that.
  const adding = useTrying(async (input: InputOf<'addProducts'>) => {
    const done = await call('addProducts', input);
    if (done.ok) await refresh();
    return done;
  });
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
    const names = [...producers.map(({ name }) => name), ...(next.create ?? [])].map(folded);
    setChoices(next);
    if (!isMended) setCut(readProductList(text, next, (name) => names.includes(folded(name))));
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
    setChoices(choices.producer ? { producer: choices.producer } : {});
  };
  /** How many were added; null when that failed. What is doubtful stays. */
  const add = async (): Promise<{ added: number; left: number } | null> => {
    if (!cut || !list) return null;
    const taken = list.lines.filter(({ state }) => state === 'new');
    const { create = [] } = choices;
    const done = await adding.start({ rows: taken.map(({ cells }) => cells), create });
    if (!done?.ok) return null;
    const told = done.value.refused.map((fault) => ({
      ...fault,
      line: taken[fault.index]?.line ?? 0,
    }));
    const left = list.lines.filter(
      ({ line, state }) => state === 'doubtful' || told.some((fault) => fault.line === line),
    );
    setRefused(told);
    if (left.length > 0) {
      setMended(true);
      setCut({ ...cut, lines: linesOf(left), skipped: [] });
    } else {
      setText('');
      forget();
    }
    return { added: done.value.added, left: left.length };
  };
  return {
    ...{ text, setText, choices, list, isMended, adding },
    ...{ choose, setProducer, mend, forget, add },
  };
}

export const linesOf = (lines: readonly ListLine[]): ListLine[] =>
  lines.map(({ line, fields, doubts }) => ({ line, fields, ...(doubts ? { doubts } : {}) }));

export type PastedList = ReturnType<typeof useList>;
