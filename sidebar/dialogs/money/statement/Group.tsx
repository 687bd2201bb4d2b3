import { useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { LineGroup, ReviewedLine } from '../../../../src/statements/reviewedLine';
import type { StatementPageWords } from '../../../../src/text/pages/money/statementPage';
import { Line } from './Line';
import type { Lines } from './useLines';

/** More at once makes a slow page and no better reading. */
const AT_ONCE = 60;

export interface LineProps extends Pick<Lines, 'take' | 'assign'> {
  readonly view: MoneyView;
  readonly words: StatementPageWords;
  readonly refused: ReadonlyMap<string, string>;
  readonly isBusy: boolean;
}

interface Props extends LineProps {
  readonly name: LineGroup;
  readonly lines: readonly ReviewedLine[];
}

/** Lines of one sort, with what that sort means. */
export function Group({ name, lines, ...props }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  const { words } = props;
  if (lines.length === 0) return null;
  const { title, lead } = words.groups[name];
  const hidden = lines.length - most;
  const list = (
    <>
      <ul class="lines-of">
        {lines.slice(0, most).map((line) => (
          <Line key={line.decision.entry.id} line={line} {...props} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setMost(most + AT_ONCE * 5)}>
          {words.more(hidden)}
        </button>
      )}
    </>
  );
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{words.counted(title, lines.length)}</h2>
      <p class="faint">{lead}</p>
      {name === 'done' ? (
        <details>
          <summary>{words.see}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}
