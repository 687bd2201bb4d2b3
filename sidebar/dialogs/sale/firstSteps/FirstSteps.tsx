import { useRef, useState } from 'preact/hooks';
import type { FirstSteps as State } from '../../../../src/app/sale/firstSteps';
import {
  type FirstStepsWords,
  firstStepsPage,
} from '../../../../src/text/pages/sale/firstStepsPage';
import { wordsIn } from '../../../../src/text/values/pairs';
import { tellChanged } from '../../../shared/calls/news';
import { useReading } from '../../../shared/calls/useReading';
import { Dialog, FirstReading, titleIn } from '../../../shared/Dialog';
import { DriveStep } from './DriveStep';
import { OpenStep } from './OpenStep';
import { ProducersStep } from './ProducersStep';
import { ProductsStep } from './ProductsStep';
import './firstSteps.css';

type StepName = keyof State['done'];

const STEPS: readonly StepName[] = ['drive', 'producers', 'products', 'open'];
/** Of a drive that has sold before: the list of the week, and whom it names. */
const AGAIN: readonly StepName[] = ['producers', 'products'];

interface Begun {
  readonly steps: readonly StepName[];
  readonly first: StepName;
}

export interface StepProps {
  readonly state: State;
  readonly words: FirstStepsWords;
  /** Reads again what stands in the tabs. */
  readonly refresh: () => Promise<void>;
  readonly goOn: () => void;
  /** Leads to where missing addresses are typed; absent where none is missing. */
  readonly complete: (() => void) | undefined;
  /** The drive has sold before. */
  readonly isAgain: boolean;
}

/** From an empty spreadsheet to an open sale; what stands in the tabs says how far it is. */
export function FirstSteps() {
  const reading = useReading('firstSteps', {});
  const [chosen, choose] = useState<StepName | null>(null);
  const begun = useRef<Begun | null>(null);
  const [people, setPeople] = useState('');
  const place = useRef<HTMLElement>(null);
  const state = reading.value;
  if (!state) {
    return <FirstReading failure={firstStepsPage.failed} reading={reading} />;
  }
  const words = wordsIn(firstStepsPage, state.language);
  // Whoever opens the first sale here stays with it, and whoever has lines left with them.
  begun.current ??=
    state.sale === null
      ? { steps: STEPS, first: STEPS.find((name) => !state.done[name]) ?? 'open' }
      : { steps: AGAIN, first: 'products' };
  const { steps, first } = begun.current;
  const isAgain = steps === AGAIN;
  const step = chosen ?? first;
  const go = (name: StepName) => {
    choose(name);
    place.current?.closest<HTMLElement>('.dialog-body')?.scrollTo(0, 0);
    place.current?.focus();
  };
  const silent = state.producers.filter(({ email }) => email === '');
  const complete = () => {
    const lines = silent.map(({ name }) => `${name}, `);
    setPeople([people.trim(), ...lines].filter(Boolean).join('\n'));
    go('producers');
  };
  const props = (name: StepName): StepProps => ({
    state,
    words,
    refresh: async () => {
      tellChanged();
      await reading.refresh();
    },
    goOn: () => go(STEPS[STEPS.indexOf(name) + 1] ?? 'open'),
    complete: silent.length > 0 ? complete : undefined,
    isAgain,
  });
  return (
    <Dialog
      language={state.language}
      title={isAgain ? words.pasting : titleIn(state.language)}
      lead={words.leads[step]}
    >
      <Trail {...{ state, steps, step, words, go }} />
      <section ref={place} tabIndex={-1} aria-label={words.steps[step]} class="step">
        {/* All stay, so that nothing typed is lost on the way to another step. */}
        <div hidden={step !== 'drive'}>
          <DriveStep {...props('drive')} />
        </div>
        <div hidden={step !== 'producers'}>
          <ProducersStep {...props('producers')} text={people} setText={setPeople} />
        </div>
        <div hidden={step !== 'products'}>
          <ProductsStep {...props('products')} />
        </div>
        <div hidden={step !== 'open'}>
          <OpenStep {...props('open')} />
        </div>
      </section>
    </Dialog>
  );
}

interface TrailProps {
  readonly state: State;
  readonly steps: readonly StepName[];
  readonly step: StepName;
  readonly words: FirstStepsWords;
  readonly go: (step: StepName) => void;
}

function Trail({ state, steps, step, words, go }: TrailProps) {
  return (
    <nav aria-label={words.stepsTitle}>
      <ol class="trail">
        {steps.map((name, index) => (
          <li key={name} class={state.done[name] ? 'done' : ''}>
            <button
              type="button"
              onClick={() => go(name)}
              {...(name === step && { 'aria-current': 'step' as const })}
            >
              <b aria-hidden="true">{state.done[name] ? '✓' : index + 1}</b> {words.steps[name]}
              {state.done[name] && <span class="unseen"> ({words.done})</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
