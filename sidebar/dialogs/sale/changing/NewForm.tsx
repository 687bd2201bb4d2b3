import { call, type InputOf } from '../../../shared/calls/server';
import { Asked } from './Asked';
import type { PartProps } from './Changing';
import { useConfirmation } from './useConfirmation';

/** Its form is lost: another one in its place. */
export function NewForm({ draft: { language }, words, done }: PartProps) {
  const confirmation = useConfirmation(
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
      {!confirmation.question && (
        <button
          type="button"
          class="main"
          onClick={() => confirmation.ask(() => call('askBeforeNewForm', {}))}
        >
          {words.seeForm}
        </button>
      )}
      <Asked
        confirmation={confirmation}
        yes={words.remake}
        confirm={() => confirmation.confirm()}
        language={language}
        words={words}
      />
    </>
  );
}
