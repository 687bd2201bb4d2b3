import { useState } from 'preact/hooks';
import type { ShownProblem } from '../../src/app/panel/shownProblems';
import type { Status } from '../../src/app/panel/status';
import { grouped } from '../../src/text/values/format';
import { tellChanged } from '../shared/calls/news';
import { call, type InputOf, showCell } from '../shared/calls/server';
import { useTrying } from '../shared/calls/useCommand';
import { Failed } from '../shared/cards';
import type { PanelWords } from './panelWords';
import type { Actions } from './useActions';

const FIRST = 5;

interface Props {
  readonly status: Status;
  readonly words: PanelWords;
  readonly actions: Actions;
  readonly refresh: () => Promise<void>;
}

export function Problems({ status, words, actions, refresh }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { problems, language } = status;
  const { run, start, leave } = useTrying(showCell);
  const yes = useTrying(confirm);
  const say = async (problem: ShownProblem) => {
    const outcome = await yes.start(problem);
    if (outcome?.ok) tellChanged();
    if (outcome) await refresh();
  };
  const groups = byTab(isWhole ? problems : problems.slice(0, FIRST));
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        {words.problemsTitle}
        {problems.length > 0 && <span class="badge">{grouped(problems.length, language)}</span>}
      </h2>
      {status.stopped && (
        <div class="problems">
          <p>{words.stopped}</p>
          <p>
            <button type="button" class="second" onClick={() => actions.start('takeOverTriggers')}>
              {words.actions.takeOverTriggers}
            </button>
          </p>
        </div>
      )}
      {problems.length === 0 && !status.stopped && <p class="faint">{words.noProblem}</p>}
      {run.kind === 'failed' && (
        <Failed language={language} title={words.notShown} {...run} leave={leave} />
      )}
      {yes.run.kind === 'failed' && (
        <Failed language={language} title={words.notConfirmed} {...yes.run} leave={yes.leave} />
      )}
      <div id="problem-list">
        {groups.map(([title, ofTab]) => (
          <div class="problems" key={title}>
            <h3>{title}</h3>
            <ul>
              {ofTab.map((problem) => (
                <Row
                  key={keyOf(problem)}
                  problem={problem}
                  words={words}
                  show={start}
                  confirm={say}
                  isBusy={yes.run.kind === 'running'}
                />
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
          <button type="button" class="second" onClick={() => actions.start('repairWorkbook')}>
            {words.actions.repairWorkbook}
          </button>
        </p>
      )}
      {problems.length > 0 && (
        // What was put right stays in the list until the spreadsheet is read again.
        <p>
          <button type="button" class="quiet" onClick={() => actions.start('checkWorkbook')}>
            {words.checkAgain}
          </button>
        </p>
      )}
    </section>
  );
}

const confirm = ({ row = 0, column, read }: ShownProblem) =>
  call('confirmTyped', { row, column: column as InputOf<'confirmTyped'>['column'], read });

interface RowProps {
  readonly problem: ShownProblem;
  readonly words: PanelWords;
  readonly show: (problem: ShownProblem) => void;
  readonly confirm: (problem: ShownProblem) => void;
  readonly isBusy: boolean;
}

function Row({ problem, words, show, confirm, isBusy }: RowProps) {
  const { where, message, tab } = problem;
  return (
    <li>
      {tab && (
        <button type="button" class="quiet" onClick={() => show(problem)}>
          {where || words.seeTab}
        </button>
      )}
      <span>{message}</span>
      {problem.canConfirm && (
        <button type="button" class="second" disabled={isBusy} onClick={() => confirm(problem)}>
          {words.confirm(problem.read)}
        </button>
      )}
    </li>
  );
}

const keyOf = ({ title, where, message }: ShownProblem): string => title + where + message;

/** By tab, in the order in which the tabs first come. */
function byTab(problems: readonly ShownProblem[]): [string, ShownProblem[]][] {
  const groups = new Map<string, ShownProblem[]>();
  for (const problem of problems)
    groups.set(problem.title, [...(groups.get(problem.title) ?? []), problem]);
  return [...groups];
}
