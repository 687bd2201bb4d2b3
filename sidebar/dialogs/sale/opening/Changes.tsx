import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { Cents } from '../../../../src/domain/values/money';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { euros } from '../../../../src/text/values/format';
import { unitPrice } from '../../../../src/text/values/quantities';
import { changesNow } from './stocks';
import type { Typed } from './typedOpening';

interface Props {
  readonly draft: OpeningDraft;
  readonly typed: Typed;
  readonly words: OpeningWords;
}

const KINDS = ['new', 'back', 'gone', 'price', 'deposit', 'packaging', 'stock'] as const;

/** What is not as it was the last time. */
export function Changes({ draft, typed, words }: Props) {
  const { language } = draft;
  const changes = changesNow(draft, typed, words);
  const deposit = (amount: Cents | null): string =>
    amount === null ? words.noDeposit : euros(amount, language);
  return (
    <>
      {KINDS.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`changes-${kind}`}>
            <h2 id={`changes-${kind}`}>{words.changes[kind](ofKind.length)}</h2>
            <ul class="changes">
              {ofKind.map((change) => (
                <li key={change.ref}>
                  {change.title}
                  {change.kind === 'price' && (
                    <b>{` ${unitPrice(change.from, change.per, language)} → ${unitPrice(change.to, change.per, language)}`}</b>
                  )}
                  {change.kind === 'deposit' && (
                    <b>{` ${deposit(change.from)} → ${deposit(change.to)}`}</b>
                  )}
                  {change.kind === 'stock' && <b>{` ${change.from} → ${change.to}`}</b>}
                  {change.kind === 'packaging' && (
                    <b>{` ${change.from || words.none} → ${change.to || words.none}`}</b>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
