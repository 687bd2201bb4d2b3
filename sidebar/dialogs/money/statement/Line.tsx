import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { day } from '../../../../src/domain/values/time';
import { dueKey } from '../../../../src/statements/match/books';
import type { Part } from '../../../../src/statements/match/decision';
import {
  alternativesOf,
  creditorsFor,
  duesFor,
  isAssignable,
  type ReviewedLine,
} from '../../../../src/statements/reviewedLine';
import { payeeText } from '../../../../src/statements/verdictText';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';
import { statementLines } from '../../../../src/text/results/statementLines';
import { plainDate } from '../../../../src/text/values/dates';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import { Editor } from './Editor';
import type { LineProps } from './Group';

interface Props extends LineProps {
  readonly line: ReviewedLine;
}

/** A line as the bank wrote it, what it is and why, and what may be decided about it. */
export function Line({ line, view, words, take, assign, refused, isBusy }: Props) {
  const [isOpen, setOpen] = useState(false);
  const changer = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const { decision, parts, isTaken, hasUse } = line;
  const { entry } = decision;
  const { language } = view;
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) changer.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const head = (
    <>
      <b class="sum">{signed(entry.cents, language)}</b> {plainDate(day(entry.date), language)} –{' '}
      {entry.label}
    </>
  );
  const dues = duesFor(decision, view.dues);
  const creditors = creditorsFor(decision, view.buyers);
  const canAssign = isAssignable(line) && dues.length + creditors.length > 0;
  const code = refused.get(entry.id);
  return (
    <li>
      {hasUse ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={isTaken}
            disabled={isBusy}
            onChange={(event) => take(entry.id, event.currentTarget.checked)}
          />{' '}
          <span>{head}</span>
        </label>
      ) : (
        <p>{head}</p>
      )}
      <Why line={line} view={view} words={words} />
      {!isOpen && (
        <OneOf
          line={line}
          view={view}
          words={words}
          isBusy={isBusy}
          choose={(part) => {
            // The button goes; what changes the choice stays.
            changer.current?.focus();
            assign(entry.id, [part]);
          }}
        />
      )}
      {code && (
        <p class="refused" role="alert">
          {refusalText(code, words)}
        </p>
      )}
      {isOpen ? (
        <Editor
          entry={entry}
          start={parts.length > 0 ? parts : decision.choices.slice(0, 1)}
          proposed={decision.choices}
          dues={dues}
          creditors={creditors}
          view={view}
          words={words}
          leave={() => setOpen(false)}
          keep={(kept: readonly Part[]) => {
            assign(entry.id, kept);
            setOpen(false);
          }}
        />
      ) : (
        canAssign && (
          <button
            type="button"
            class="quiet"
            ref={changer}
            disabled={isBusy}
            aria-label={`${parts.length > 0 ? words.change : words.choose} – ${entry.label}`}
            onClick={() => setOpen(true)}
          >
            {parts.length > 0 ? words.change : words.choose}
          </button>
        )
      )}
    </li>
  );
}

/** More are chosen from a list. */
const MOST_BUTTONS = 4;

interface OneOfProps extends Pick<Props, 'line' | 'view' | 'words' | 'isBusy'> {
  readonly choose: (part: Part) => void;
}

/** Each of the baskets of which one is meant, at one click. */
function OneOf({ line, view, words, isBusy, choose }: OneOfProps) {
  const alternatives = alternativesOf(line);
  if (alternatives.length === 0 || alternatives.length > MOST_BUTTONS) return null;
  const { basket } = wordsIn(statementLines, view.language);
  return (
    <p class="actions">
      {alternatives.map((part) => {
        const says = words.itIs(basket(part, part.sale === view.sale ? undefined : part.sale));
        return (
          <button
            key={dueKey(part)}
            type="button"
            class="second"
            disabled={isBusy}
            aria-label={`${says} – ${line.decision.entry.label}`}
            onClick={() => choose(part)}
          >
            {says}
          </button>
        );
      })}
    </p>
  );
}

const signed = (cents: number, language: 'fr' | 'en'): string =>
  `${cents < 0 ? '−' : '+'}\u00a0${euros(Math.abs(cents), language)}`;

/** « paiement de plusieurs paniers → panier 3 (Anne), 27,35 € ; panier 4 (Luc), 30,00 € ». */
function Why({ line, view, words }: Pick<Props, 'line' | 'view' | 'words'>) {
  const { decision, parts } = line;
  const { language, sale } = view;
  const said = wordsIn(statementLines, language);
  const { entry, payouts, what, reason, confidence, verdict } = decision;
  const isOwn = parts !== decision.parts && parts !== decision.choices && parts.length > 0;
  const shown = parts.length > 0 || what === 'unknown' ? parts : decision.choices;
  const named = shown.map(
    ({ cents, ...part }) =>
      `${said.basket(part, part.sale === sale ? undefined : part.sale)}, ${euros(cents, language)}`,
  );
  const whole = Math.abs(entry.cents);
  const isOneOf = parts.length === 0 && shown.every(({ cents }) => cents === whole);
  const joined = named.join(isOneOf ? words.or : words.and);
  const others = joined || payouts.map((paid) => payeeText(paid, sale, said)).join(', ');
  return (
    <>
      <p class="pays">
        {isOwn ? words.yourChoice : what === 'unknown' ? said.open : said.what[what]}
        {others && ` → ${others}`}
        {entry.fee ? ` (${words.fee(euros(entry.fee, language))})` : ''}
      </p>
      {!isOwn && (
        <p class="faint">
          {said.reasons[reason]} {verdict === 'propose' && words.confidence(confidence)}
        </p>
      )}
    </>
  );
}

const refusalText = (code: string, { refusals }: StatementPageWords): string =>
  (refusals as Readonly<Record<string, string>>)[code] ?? refusals.other;
