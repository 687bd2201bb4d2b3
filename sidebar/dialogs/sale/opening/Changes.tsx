import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { unitPrice } from '../../../../src/text/values/quantities';

interface Props {
  readonly draft: OpeningDraft;
  readonly words: OpeningWords;
}

const KINDS = ['new', 'gone', 'price', 'packaging', 'stock'] as const;

/** What is not as it was the last time. */
export function Changes({ draft: { changes, language }, words }: Props) {
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
                <li key={change.title}>
                  {change.title}
                  {change.kind === 'price' && (
                    <b>{` ${unitPrice(change.from, change.per, language)} → ${unitPrice(change.to, change.per, language)}`}</b>
                  )}
                  {change.kind === 'stock' && (
                    <b>{` ${change.from ?? words.onDemand} → ${change.to ?? words.onDemand}`}</b>
                  )}
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
