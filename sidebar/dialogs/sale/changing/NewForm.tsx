import { call, type InputOf } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

/** Its form is lost: another one in its place. */
export function NewForm({ draft: { language }, words, done }: PartProps) {
  const asking = useConfirmation(
    (input) => call('remakeForm', input as InputOf<'remakeForm'>),
    (made) => {
      if ('done' in made) return done(words.remakingGoesOn(made.done, made.of));
      if (made.code !== 'formRemade') return done(words.remadeBefore);
      return done(made.isTaking ? words.remade : words.remadeClosed);
    },
  );
  return (
    <>
      <p>{words.formLead}</p>
      {!asking.question && (
        <button
          type="button"
          class="main"
          onClick={() => asking.ask(() => call('askBeforeNewForm', {}))}
        >
          {words.seeForm}
        </button>
      )}
      <Asked
        asking={asking}
        yes={words.remake}
        confirm={() => asking.confirm()}
        language={language}
        words={words}
      />
    </>
  );
}
