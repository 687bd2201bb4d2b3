import { useState } from 'preact/hooks';
import type { Question } from '../../../../src/text/results/preview';
import type { Asks } from '../../../../src/text/results/questions/likelyQuestion';
import { isAsks } from '../../../shared/calls/asks';
import { tellChanged } from '../../../shared/calls/news';
import type { Outcome } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';

/** Something that is shown before it is done: asked for, said yes to, and told. */
export function useConfirmation<T>(
  act: (input: object) => Promise<Outcome<T | Asks>>,
  done: (value: T) => Promise<void>,
) {
  const [question, setQuestion] = useState<Question | null>(null);
  const preview = useTrying(async (ask: () => Promise<Outcome<Question>>) => {
    const outcome = await ask();
    if (outcome.ok) setQuestion(outcome.value);
    return outcome;
  });
  const acting = useTrying(async (input: object) => {
    const outcome = await act(input);
    tellChanged();
    if (outcome.ok) {
      const { value } = outcome;
      setQuestion(isAsks(value) ? value : null);
      if (!isAsks(value)) await done(value);
    }
    return outcome;
  });
  return {
    question,
    show: setQuestion,
    ask: (ask: () => Promise<Outcome<Question>>) => void preview.start(ask),
    confirm: (more: object = {}) => void acting.start({ ...question?.input, ...more }),
    leave: () => setQuestion(null),
    preview,
    acting,
  };
}

export type Confirmation = ReturnType<typeof useConfirmation>;
