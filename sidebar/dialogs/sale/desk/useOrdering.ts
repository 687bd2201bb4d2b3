import { useState } from 'preact/hooks';
import type { DeskPerson } from '../../../../src/app/sale/desk/deskView';
import { typedQuantity } from '../../../../src/domain/values/typed';
import type { Question } from '../../../../src/text/results/preview';
import type { Asks } from '../../../../src/text/results/questions/likelyQuestion';
import { decimal } from '../../../../src/text/values/format';
import { tellChanged } from '../../../shared/calls/news';
import { call, type InputOf, type Outcome } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { euros } from '../../../shared/format';
import type { OrderProps } from './Order';

type Input = InputOf<'orderAtDesk'>;

/** An order as it stands in the fields. */
interface Draft extends Pick<DeskPerson, 'name' | 'email' | 'phone'> {
  readonly comment: string;
  /** Where another one is chosen. */
  readonly tolerance?: string;
  /** By product, as it was typed. */
  readonly quantities: Readonly<Record<string, string>>;
}

/** Blank is nothing; what is no number the drive would refuse. */
export const quantityOf = (text: string): number => {
  const typed = typedQuantity(text);
  return typed === null ? 0 : (typed ?? Number.NaN);
};

/** Somebody's order as it is typed, on its way to the drive: taken at once, or first shown what it changes. */
export function useOrdering({ view, person, words, done }: Omit<OrderProps, 'leave'>) {
  const { language, isOpen, products } = view;
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ name: person.name, email: person.email, phone: person.phone },
    comment: '',
    quantities: Object.fromEntries(
      person.lines.map(({ ref, asked }) => [ref, decimal(Math.round(asked * 1000), 3, language)]),
    ),
  }));
  const [question, setQuestion] = useState<Asks | (Question & { input?: object }) | null>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const inputOf = (quantities: Draft['quantities']): Input => {
    const { quantities: _, ...who } = draft;
    const lines = Object.entries(quantities).map(([ref, text]) => ({
      ref,
      quantity: quantityOf(text),
    }));
    return { ...who, seen: person.number, lines };
  };
  /** A quantity that is no number is told here: it has no place in what is sent. */
  const misread = ({ lines }: Input): Outcome<never> | undefined => {
    const wrong = lines.find(({ quantity }) => Number.isNaN(quantity))?.ref;
    if (wrong === undefined) return undefined;
    const title = products.find(({ ref }) => ref === wrong)?.title ?? wrong;
    const message = words.noQuantity(title, (draft.quantities[wrong] ?? '').trim());
    return { ok: false, failure: { kind: 'told', message, isFinal: true, link: '' } };
  };
  const taking = useTrying(async (input: Input) => {
    const wrong = misread(input);
    if (wrong) return wrong;
    const outcome = await call('orderAtDesk', input);
    tellChanged();
    if (!outcome.ok) return outcome;
    if (outcome.value.code === 'asks') {
      setQuestion(outcome.value);
      return outcome;
    }
    setQuestion(null);
    const { basket, cents, isCancelled, short } = outcome.value;
    const taken = isCancelled
      ? words.cancelled
      : words.taken(basket ?? 0, euros(cents ?? 0, language));
    const missing = short.map(({ title, why }) => `${title} – ${why}`);
    await done([taken, ...missing].join(' '), null);
    return outcome;
  });
  const preview = useTrying(async (input: Input) => {
    const wrong = misread(input);
    if (wrong) return wrong;
    const outcome = await call('askBeforeOrder', input);
    if (outcome.ok) setQuestion(outcome.value);
    return outcome;
  });
  const cancel = () => {
    const input = inputOf({});
    if (!isOpen) return void preview.start(input);
    const title = words.cancelTitle(draft.name || draft.email);
    setQuestion({ title, text: words.cancelText, input });
  };
  return {
    draft,
    change,
    type: (ref: string, text: string) => {
      setQuestion(null);
      change({ quantities: { ...draft.quantities, [ref]: text } });
    },
    send: () => {
      const input = inputOf(draft.quantities);
      const isEmptied = person.number > 0 && input.lines.every(({ quantity }) => quantity === 0);
      if (isEmptied) return cancel();
      void (isOpen ? taking : preview).start(input);
    },
    cancel,
    question,
    confirm: () => void taking.start(question?.input as Input),
    leave: () => setQuestion(null),
    runs: [preview, taking],
    isBusy: [preview, taking].some(({ run }) => run.kind === 'running'),
  };
}

export type Ordering = ReturnType<typeof useOrdering>;
