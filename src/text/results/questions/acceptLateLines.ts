import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import { euros, filled } from '../../values/format';
import { plain } from '../../values/plain';
import type { Speech } from '../preview';

/** Answers that were set aside and are served, with what their buyers' orders come to. */
export type AcceptedLate = readonly {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}[];

const served: Named = {
  fr: '{0|réponse mise de côté est servie|réponses mises de côté sont servies}, selon ce qui reste.',
  en: '{0|answer that was set aside is|answers that were set aside are} served, as far as there is any left.',
};
const sums: Named = { fr: '– {0} : {2} au lieu de {1}', en: '– {0}: {2}, not {1}' };

export function acceptLateLines(acceptedLate: AcceptedLate, { locale }: Speech): string[] {
  if (acceptedLate.length === 0) return [];
  const shown = (amount: number): string => euros(amount as Cents, locale);
  return [
    filled(served, locale, acceptedLate.length),
    ...acceptedLate.map((one) =>
      filled(sums, locale, plain(one.name, 80), shown(one.before), shown(one.after)),
    ),
  ];
}
