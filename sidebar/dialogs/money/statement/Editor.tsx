import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import { amountText } from '../../../../src/domain/values/number';
import { typedCents } from '../../../../src/domain/values/typed';
import type { Entry } from '../../../../src/statements/entries/entry';
import { dueKey } from '../../../../src/statements/match/books';
import type { Part } from '../../../../src/statements/match/decision';
import { creditKey, fillsLine, partKey } from '../../../../src/statements/reviewedLine';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';
import { statementLines } from '../../../../src/text/results/statementLines';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';

type Due = MoneyView['dues'][number];
type Buyer = MoneyView['buyers'][number];

interface Props {
  readonly entry: Entry;
  readonly start: readonly Part[];
  readonly proposed: readonly Part[];
  readonly dues: readonly Due[];
  /** What came for no basket may be their credit; what left, of theirs. */
  readonly creditors: readonly Buyer[];
  readonly view: MoneyView;
  readonly words: StatementPageWords;
  readonly keep: (parts: readonly Part[]) => void;
  readonly leave: () => void;
}

/** As it is being typed. */
interface Row {
  readonly due: string;
  readonly amount: string;
}

/** Which due a line pays, or which dues and how much of each: together the whole line. */
export function Editor(props: Props) {
  const { entry, start, proposed, dues, creditors, view, words, keep, leave } = props;
  const whole = Math.abs(entry.cents);
  const first = useRef<HTMLSelectElement>(null);
  const [rows, setRows] = useState<readonly Row[]>(
    start.length > 0
      ? start.map((part) => ({
          due: partKey(part),
          amount: amountText(part.cents, view.language),
        }))
      : [{ due: '', amount: amountText(whole, view.language) }],
  );
  useLayoutEffect(() => first.current?.focus(), []);
  const put = (at: number, changed: Partial<Row>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...changed } : row)));
  const parts = rows.flatMap((row): Part[] => {
    const due = dues.find((one) => dueKey(one) === row.due);
    const cents = typedCents(row.amount);
    const buyer = creditors.find((one) => creditKey(one) === row.due);
    if (buyer && cents !== undefined) {
      const { email, name } = buyer;
      return [{ sale: view.sale, basket: 0, payee: 0, name: name || email, email, cents }];
    }
    if (!due || cents === undefined) return [];
    const { sale, basket, payee, name } = due;
    return [{ sale, basket, payee, name, cents }];
  });
  const left = whole - rows.reduce((all, { amount }) => all + (typedCents(amount) ?? 0), 0);
  const isTwice = new Set(rows.map(({ due }) => due)).size < rows.length;
  const isReady = parts.length === rows.length && fillsLine(entry, parts);
  return (
    <form
      class="editor"
      noValidate
      aria-label={words.editorTitle(entry.label)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) keep(parts);
      }}
    >
      {rows.map((row, at) => (
        <div class="part" key={at}>
          <label>
            {words.dueOf(at + 1)}
            <select
              value={row.due}
              ref={at === 0 ? first : null}
              onChange={(event) => put(at, { due: event.currentTarget.value })}
            >
              <option value="">{words.chooseDue}</option>
              <Options dues={dues} proposed={proposed} view={view} words={words} />
              <Credits creditors={creditors} words={words} />
            </select>
          </label>
          <label>
            {words.amount}
            <input
              inputMode="decimal"
              value={row.amount}
              aria-invalid={typedCents(row.amount) === undefined}
              onInput={(event) => put(at, { amount: event.currentTarget.value })}
            />
          </label>
          {rows.length > 1 && (
            <button
              type="button"
              class="quiet"
              aria-label={words.removePart(at + 1)}
              onClick={() => setRows(rows.filter((_, index) => index !== at))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      <p role="status" class={left === 0 ? 'faint' : 'warning'}>
        {isTwice && rows.every(({ due }) => due !== '')
          ? words.sameTwice
          : words.left(euros(left, view.language), Math.sign(left))}
      </p>
      <p class="actions">
        <button type="submit" class="main" disabled={!isReady}>
          {words.keep}
        </button>
        <button
          type="button"
          class="second"
          onClick={() =>
            setRows([...rows, { due: '', amount: left > 0 ? amountText(left, view.language) : '' }])
          }
        >
          {words.addPart}
        </button>
        <button type="button" class="second" onClick={leave}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

function Options({
  dues,
  proposed,
  view,
  words,
}: Pick<Props, 'dues' | 'proposed' | 'view' | 'words'>) {
  const keys = new Set(proposed.map(dueKey));
  const likely = dues.filter((due) => keys.has(dueKey(due)));
  const others = dues.filter((due) => !keys.has(dueKey(due)));
  // Those that still ask for something come first.
  const sorted = [...others].sort((a, b) => Number(b.remaining > 0) - Number(a.remaining > 0));
  const option = (due: Due) => (
    <option key={dueKey(due)} value={dueKey(due)}>
      {dueText(due, view, words)}
    </option>
  );
  return (
    <>
      {likely.length > 0 && <optgroup label={words.likely}>{likely.map(option)}</optgroup>}
      <optgroup label={words.allDues}>{sorted.map(option)}</optgroup>
    </>
  );
}

function Credits({ creditors, words }: Pick<Props, 'creditors' | 'words'>) {
  if (creditors.length === 0) return null;
  return (
    <optgroup label={words.withoutBasket}>
      {creditors.map(({ email, name }) => (
        <option key={email} value={creditKey({ email })}>
          {words.creditOf(name || email)}
        </option>
      ))}
    </optgroup>
  );
}

function dueText(due: Due, { language, sale }: MoneyView, words: StatementPageWords): string {
  const named = wordsIn(statementLines, language).basket(
    { basket: due.basket, name: due.producer ? `${due.name} → ${due.producer}` : due.name },
    due.sale === sale ? undefined : due.sale,
  );
  return `${named}${due.remaining > 0 ? ` – ${words.remains(euros(due.remaining, language))}` : ` – ${words.paid}`}`;
}
