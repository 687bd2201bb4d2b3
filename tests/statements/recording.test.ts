import type { ReceiptToRecord } from '../../src/statements/reconcile';
import { lineOf, looking, recording, type Step } from '../../src/statements/recording';

const receipt = (id: string, kind: ReceiptToRecord['kind'] = 'payment') =>
  ({ id, kind }) as ReceiptToRecord;
const payout = (line: string) => ({ sale: 1, producers: ['Ferme du Bez'], line });

/** What is asked, in order, of a drive that answers so. */
function driven<T>(sequence: Generator<Step, T, unknown>, answer: (step: Step) => unknown) {
  const asked: Step[] = [];
  let step = sequence.next();
  while (!step.done) {
    asked.push(step.value);
    step = sequence.next(answer(step.value));
  }
  return { asked, value: step.value };
}

const taken = {
  receipts: [
    receipt('b-1', 'refund'),
    ...Array.from({ length: 120 }, (_, at) => receipt(`a-${at}`)),
  ],
  dues: [],
  payouts: [payout('c')],
};

test('receipts go a hundred at a time, payments before refunds, and then who was paid', () => {
  const { asked, value } = driven(recording(taken), ({ command }) =>
    command === 'recordReceipts' ? { refused: [{ id: 'a-7', code: 'unknownDue' }] } : {},
  );
  expect(asked.map(({ command }) => command)).toEqual([
    'recordReceipts',
    'recordReceipts',
    'markPaid',
  ]);
  const [first, second] = asked.map(({ input }) => input as ReceiptToRecord[]);
  expect([first?.length, second?.length, second?.at(-1)?.id]).toEqual([100, 21, 'b-1']);
  expect(value.map(({ id }) => lineOf(id))).toEqual(['a', 'a']);
});

test('each payment says what was shown to be left before it', () => {
  const due = { sale: 1, basket: 4, payee: 0 };
  const part = (id: string, kind: ReceiptToRecord['kind'], cents: number) =>
    ({ ...due, id, kind, cents }) as ReceiptToRecord;
  const { asked } = driven(
    recording({
      receipts: [
        part('c-1', 'refund', 300),
        part('a-1', 'payment', 700),
        part('b-1', 'payment', 500),
      ],
      dues: [{ ...due, remaining: 1_000 }],
      payouts: [],
    }),
    () => ({ refused: [] }),
  );
  const [sent] = asked.map(({ input }) => input as ReceiptToRecord[]);
  expect(sent?.map(({ id, left }) => [id, left])).toEqual([
    ['a-1', 1_000],
    ['b-1', 300],
    ['c-1', undefined],
  ]);
});

test('where receipts could not be recorded, nobody is marked as paid', () => {
  const { asked } = driven(recording(taken), () => undefined);
  expect(asked.map(({ command }) => command)).toEqual(['recordReceipts']);
});

test('who is owed what follows from what came in: it is looked at again where that is asked', () => {
  const seen: unknown[] = [];
  const { asked } = driven(
    recording({
      receipts: [receipt('a-1')],
      dues: [],
      payouts: (view) => {
        seen.push(view);
        return [payout('d')];
      },
    }),
    ({ command }) => (command === 'moneyView' ? { sale: 1, payouts: ['now'] } : { refused: [] }),
  );
  expect(asked.map(({ command }) => command)).toEqual(['recordReceipts', 'moneyView', 'markPaid']);
  expect(seen).toEqual([{ sale: 1, payouts: ['now'] }]);
});

test('producers of the sale before are still to be paid while the next one is open', () => {
  const { asked, value } = driven(looking(), ({ input }) => ({
    sale: 3,
    payouts: ['sale' in input ? 'before' : 'now'],
  }));
  expect(asked.map(({ input }) => input)).toEqual([{}, { sale: 2 }]);
  expect(value?.payouts).toEqual(['now', 'before']);
});
