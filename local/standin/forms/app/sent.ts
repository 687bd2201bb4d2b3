import { type FormContext, Item } from './items';
import { FormResponse, ItemResponse } from './responses';

/**
 * MODELLED: those sent at that time or later, the oldest first; a question without an answer is not among
 * their items, nor one that was deleted since.
 */
export function responsesSince(context: FormContext, since?: Date): FormResponse[] {
  const { items, answers } = context.form;
  const sent = answers.filter(({ time }) => time >= (since?.getTime() ?? 0));
  return sent.map((answer) => {
    const responses = items.flatMap((item) => {
      const value = answer.values[item.id];
      return value === undefined ? [] : [new ItemResponse(new Item(item, context), value)];
    });
    return new FormResponse(context, { answer, responses });
  });
}
