import type { SentAnswer } from '../../app/kernel/services/formPort';
import { type Instant, instant } from '../../domain/values/time';

export type Wanted = readonly [since: Instant, isWanted: (time: Instant) => boolean];

export const sentTimes = (form: GoogleAppsScript.Forms.Form): Instant[] =>
  form.getResponses().map((response) => instant(response.getTimestamp().getTime()));

/** Answers as the form keeps them: who asks knows their times. */
export function sentTo(
  form: GoogleAppsScript.Forms.Form,
  ...[since, isWanted]: Wanted
): SentAnswer[] {
  return form.getResponses(new Date(since)).flatMap((response): SentAnswer[] => {
    const time = instant(response.getTimestamp().getTime());
    if (!isWanted(time)) return [];
    const values = response.getItemResponses().map((one) => {
      const item = one.getItem();
      const text = [one.getResponse()].flat().join(', ');
      return { item: item.getId(), title: item.getTitle().trim(), text };
    });
    return [{ time, values }];
  });
}
