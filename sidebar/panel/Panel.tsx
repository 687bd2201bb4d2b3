import '../shared/base.css';
import { useEffect } from 'preact/hooks';
import type { Status } from '../../src/app/panel/status';
import { everyPage } from '../../src/text/pages/everyPage';
import { panelDone } from '../../src/text/pages/panel/panelDone';
import { menuWords } from '../../src/text/results/menu';
import { wordsIn } from '../../src/text/values/pairs';
import { openDialog } from '../shared/calls/server';
import { Announcer, Failed } from '../shared/cards';
import { hour, type Language } from '../shared/format';
import { useComingBack } from '../shared/useFocus';
import { Figures } from './Figures';
import { leadingAction, Next, workingOn } from './Next';
import { Problems } from './Problems';
import { type PanelWords, panelWords } from './panelWords';
import { Tasks } from './Tasks';
import { type Actions, useActions } from './useActions';
import { type StatusReading, useStatus } from './useStatus';
import { Steps } from './Where';

/** Until the drive has told its own. */
const FIRST_LANGUAGE: Language = 'fr';

/** Where we are, what next, what is wrong. */
export function Panel() {
  useComingBack();
  const reading = useStatus();
  const actions = useActions(reading.refresh);
  const { value: status, now } = reading;
  const language = status?.language ?? FIRST_LANGUAGE;
  const words = panelWords(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!status) return <First reading={reading} words={words} />;
  const isInstalled = status.next !== 'install';
  return (
    <>
      <header>
        <h1>{status.driveName || menuWords.title.fr}</h1>
        <button type="button" class="quiet" onClick={() => void openDialog('help')}>
          {menuWords.help[language]}
        </button>
        <p>{titleOf(status, words)}</p>
        {status.beside && <p>{status.beside}</p>}
      </header>
      <Steps status={status} now={now} words={words} />
      <Next status={status} now={now} words={words} actions={actions} />
      <Tasks status={status} words={words} actions={actions} />
      {isInstalled && (
        <Problems status={status} words={words} actions={actions} refresh={reading.refresh} />
      )}
      {status.sale && <Figures status={status} words={words} />}
      {isInstalled && <Others status={status} words={words} actions={actions} />}
      <Freshness reading={reading} words={words} />
      <Announcer text={spoken(actions, words, language)} />
    </>
  );
}

function titleOf({ sale, next }: Status, words: PanelWords): string {
  if (sale) return words.sale(sale.number);
  return next === 'install' ? words.notInstalled : words.noSale;
}

interface FirstProps {
  readonly reading: StatusReading;
  readonly words: PanelWords;
}

/** Before anything is known of the drive. */
function First({ reading: { failure, refresh }, words }: FirstProps) {
  return (
    <>
      <header>
        <h1>{menuWords.title.fr}</h1>
      </header>
      {failure ? (
        <Failed language={FIRST_LANGUAGE} title={words.unread} failure={failure} retry={refresh} />
      ) : (
        <p role="status" class="faint">
          {wordsIn(everyPage, FIRST_LANGUAGE).loading}
        </p>
      )}
    </>
  );
}

interface Props {
  readonly status: Status;
  readonly words: PanelWords;
  readonly actions: Actions;
}

function Others({ status, words, actions }: Props) {
  const { stage, start } = actions;
  const isBusy = stage.kind === 'working';
  const leading = leadingAction(status, words);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{words.otherTitle}</h2>
      <ul class="others">
        {status.acts
          .filter((name) => name !== leading)
          .map((name) => (
            <li key={name}>
              <button
                type="button"
                class="quiet"
                aria-disabled={isBusy}
                onClick={() => start(name)}
              >
                {words.actions[name]}
              </button>
            </li>
          ))}
      </ul>
      {status.owner && <p class="faint">{words.owner(status.owner)}</p>}
      <p class="faint">{status.filled}</p>
    </section>
  );
}

function Freshness({
  reading,
  words,
}: {
  readonly reading: StatusReading;
  readonly words: PanelWords;
}) {
  const { value: status, failure, isReading, refresh } = reading;
  if (!status) return null;
  const at = hour(status.now, status.zone, status.language);
  return (
    <footer>
      <span class={failure ? 'warning' : 'faint'} role={failure ? 'alert' : undefined}>
        {failure ? words.staleSince(at) : words.upToDate(at)}
      </span>
      <button type="button" class="quiet" aria-disabled={isReading} onClick={refresh}>
        {failure ? wordsIn(everyPage, status.language).retry : words.refresh}
      </button>
    </footer>
  );
}

function spoken({ stage }: Actions, words: PanelWords, language: Language): string {
  if (stage.kind === 'working') return workingOn(words, stage.action);
  return stage.kind === 'idle' && stage.done ? panelDone(stage.done, language) : '';
}
