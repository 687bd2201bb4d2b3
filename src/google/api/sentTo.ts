import type { SentAnswer } from '../../app/kernel/services/formPort';
import { type Instant, instant } from '../../domain/values/time';

export type Wanted = readonly [since: Instant, isWanted: (time: Instant) => boolean];

/** Answers as the form keeps them: who asks knows their times. */
export function sentTo(
  form: GoogleAppsScript.Forms.Form,
  ...[since, isWanted]: Wanted
): SentAnswer[] {
  return form.getResponses(new Date(since)).flatMap((response): SentAnswer[] => {
    const time = instant(response.getTimestamp().getTime());
    if (!isWanted(time)) return [];
    const values = response.getItemResponses().map((one): [string, string] => {
      const given = one.getResponse();
      return [one.getItem().getTitle().trim(), [given].flat().join(', ')];
    });
    return [{ time, values: new Map(values) }];
  });
}
