import { useState } from 'preact/hooks';
import type { ShownProblem, Status } from '../../src/app/panel/status';
import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import { Failed } from '../shared/cards';
import { count } from '../shared/format';
import { call, focusSheet } from '../shared/server';
import { useTrying } from '../shared/useCommand';
import type { Actions } from './useActions';

const FIRST = 5;

interface Props {
  readonly status: Status;
  readonly words: PanelWords;
  readonly actions: Actions;
}

export function Problems({ status, words, actions }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { problems, language } = status;
  const { run, start, leave } = useTrying(show);
  const groups = grouped(isWhole ? problems : problems.slice(0, FIRST));
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        {words.problemsTitle}
        {problems.length > 0 && <span class="badge">{count(problems.length, language)}</span>}
      </h2>
      {problems.length === 0 && <p class="faint">{words.noProblem}</p>}
      {run.kind === 'failed' && (
        <Failed language={language} title={words.notShown} {...run} leave={leave} />
      )}
      <div id="problem-list">
        {groups.map(([title, ofTab]) => (
          <div class="problems" key={title}>
            <h3>{title}</h3>
            <ul>
              {ofTab.map((problem) => (
                <Row key={keyOf(problem)} problem={problem} words={words} show={start} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {problems.length > FIRST && (
        <button
          type="button"
          class="quiet"
          aria-expanded={isWhole}
          aria-controls="problem-list"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.seeFewer : words.seeAll(problems.length)}
        </button>
      )}
      {status.canMend && (
        <p>
          <button
            type="button"
            class="second"
            disabled={actions.stage.kind === 'working'}
            onClick={() => actions.start('mendWorkbook')}
          >
            {words.actions.mendWorkbook}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        // What was put right stays in the list until the spreadsheet is read again.
        <p>
          <button
            type="button"
            class="quiet"
            disabled={actions.stage.kind === 'working'}
            onClick={() => actions.start('checkWorkbook')}
          >
            {words.checkAgain}
          </button>
        </p>
      )}
    </section>
  );
}

async function show(problem: ShownProblem) {
  const outcome = await call('showCell', problem);
  if (outcome.ok) focusSheet();
  return outcome;
}

interface RowProps {
  readonly problem: ShownProblem;
  readonly words: PanelWords;
  readonly show: (problem: ShownProblem) => void;
}

function Row({ problem, words, show }: RowProps) {
  const { where, message, tab } = problem;
  return (
    <li>
      {tab && (
        <button type="button" class="quiet" onClick={() => show(problem)}>
          {where || words.seeTab}
        </button>
      )}
      <span>{message}</span>
    </li>
  );
}

const keyOf = ({ title, where, message }: ShownProblem): string => title + where + message;

/** By tab, in the order in which the tabs first come. */
function grouped(problems: readonly ShownProblem[]): [string, ShownProblem[]][] {
  const groups = new Map<string, ShownProblem[]>();
  for (const problem of problems)
    groups.set(problem.title, [...(groups.get(problem.title) ?? []), problem]);
  return [...groups];
}
