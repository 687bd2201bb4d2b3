import { useState } from 'preact/hooks';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { ShownDraft } from '../../../../src/domain/accounting/shownDraft';
import type { BooksPageWords } from '../../../../src/text/pages/accounting/booksPage';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { euros } from '../../../shared/format';
import type { Act } from './useActs';

interface Props {
  readonly view: BooksView;
  readonly words: BooksPageWords;
  readonly isBusy: boolean;
  readonly act: Act;
}

const sumOf = (drafts: readonly ShownDraft[]): number =>
  drafts.reduce((sum, { total }) => sum + total, 0);

/** What is to be numbered: asked first, with how many, and which ones will be refused and why. */
export function Numbering({ view, words, isBusy, act }: Props) {
  const { drafts: all, held } = view;
  const incomplete = all.filter(({ missingMentions }) => missingMentions.length > 0);
  const whole = all.filter(({ missingMentions }) => missingMentions.length === 0);
  const credits = all.filter(({ kind }) => kind === 'credit').length;
  return (
    <section aria-labelledby="to-number">
      <h2 id="to-number">{words.toNumber}</h2>
      {all.length === 0 && <p>{words.nothingToNumber}</p>}
      {all.length > 0 && (
        <p>{words.drafts(all.length, credits, euros(sumOf(all), view.language))}</p>
      )}
      {all.length > 0 && !view.isPrepared && (
        <>
          <p>{words.prepareFirst}</p>
          <p class="actions">
            <button type="button" class="main" disabled={isBusy} onClick={act.prepare}>
              {words.prepare}
            </button>
          </p>
        </>
      )}
      {view.isPrepared && whole.length > 0 && (
        <Asked
          whole={whole}
          view={view}
          words={words}
          isBusy={isBusy}
          issue={() => act.issue(view)}
        />
      )}
      {view.isPrepared && incomplete.length > 0 && (
        <Refused {...{ incomplete, view, words, isBusy, act }} />
      )}
      {held.length > 0 && <p>{words.held(held)}</p>}
    </section>
  );
}

interface AskedProps extends Pick<Props, 'view' | 'words' | 'isBusy'> {
  readonly whole: readonly ShownDraft[];
  readonly issue: () => void;
}

/** A number that was given is not taken back: one press says what the second one does. */
function Asked({ whole, view, words, isBusy, issue }: AskedProps) {
  const [isAsking, ask] = useState(false);
  const { cancel } = wordsIn(everyPage, view.language);
  if (!isAsking)
    return (
      <p class="actions">
        <button type="button" class="main" disabled={isBusy} onClick={() => ask(true)}>
          {words.number}
        </button>
      </p>
    );
  return (
    <div class="card">
      <h2>{words.willBeNumbered(whole.length, euros(sumOf(whole), view.language))}</h2>
      <p>{words.aboutNumbers}</p>
      <button
        type="button"
        class="main"
        disabled={isBusy}
        onClick={() => {
          ask(false);
          issue();
        }}
      >
        {words.numberAll(whole.length)}
      </button>
      <button type="button" class="second" onClick={() => ask(false)}>
        {cancel}
      </button>
    </div>
  );
}

/** Nobody reads a longer list. */
const MOST = 20;

function Refused({
  incomplete,
  view,
  words,
  isBusy,
  act,
}: Props & { readonly incomplete: readonly ShownDraft[] }) {
  return (
    <div class="card">
      <h2>{words.refused(incomplete.length)}</h2>
      <ul>
        {incomplete.slice(0, MOST).map(({ key, seller, buyer, total, missingMentions }) => (
          <li key={key}>
            {words.lacking(
              seller,
              buyer,
              euros(total, view.language),
              missingMentions.map((one) => words.missingMentions[one]),
            )}
          </li>
        ))}
      </ul>
      {incomplete.length > MOST && <p>{words.andMore(incomplete.length - MOST)}</p>}
      <button type="button" class="second" disabled={isBusy} onClick={act.prepare}>
        {words.prepare}
      </button>
    </div>
  );
}
