import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import type { OpeningWords } from '../../../../src/text/pages/sale/openingPage';
import { changesNow } from './stocks';
import type { Typed } from './typedOpening';

interface Props {
  readonly draft: OpeningDraft;
  readonly typed: Typed;
  readonly words: OpeningWords;
}

const KINDS = ['new', 'gone', 'changed', 'stock'] as const;

/** What is not as it was the last time. */
export function Changes({ draft, typed, words }: Props) {
  const changes = changesNow(draft, typed, words);
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
                  {'from' in change && <b>{` ${change.from} → ${change.to}`}</b>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
