import type { Named } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import * as common from '../../values/commonWords';
import { euros, filled } from '../../values/format';
import { about } from '../../values/quantities';
import type { Question, Speech } from '../preview';

const lines = {
  title: { fr: 'Changer la commande de {0} ?', en: 'Change the order of {0}?' },
  newTitle: { fr: 'Prendre la commande de {0} ?', en: 'Take the order of {0}?' },
  newSum: { fr: 'Panier : {0}.', en: 'Basket: {0}.' },
  sum: { fr: 'Panier : {1} au lieu de {0}.', en: 'Basket: {1}, not {0}.' },
  estimate: { fr: 'Panier : {1} au lieu d’environ {0}.', en: 'Basket: {1}, not about {0}.' },
  noSplit: common.sameForProducers,
  split: {
    fr: 'Commandes déjà envoyées aux producteurs, qui reçoivent ce qui change :',
    en: 'Orders already sent to the producers, who are told what changes:',
  },
  line: { fr: '– {0}, {1} : {3} au lieu de {2}', en: '– {0}, {1}: {3}, not {2}' },
  short: { fr: '– {0} : {1}', en: '– {0}: {1}' },
  dues: {
    fr: 'Le trop-payé devient un avoir, le reste est demandé.',
    en: 'What was paid too much becomes credit, the rest is asked for.',
  },
} as const satisfies Record<string, Named>;

export interface DeskSum {
  readonly cents: number;
  readonly estimated: boolean;
}

export interface DeskDetails {
  readonly name: string;
  /** There was no order before. */
  readonly isNew: boolean;
  /** Quantities that can hardly be meant, and what may be. */
  readonly asked?: readonly string[];
  readonly before: DeskSum;
  readonly after: DeskSum;
  readonly short: readonly { readonly title: string; readonly why: string }[];
  readonly split: readonly {
    readonly producer: string;
    readonly title: string;
    /** With their units. */
    readonly from: string;
    readonly to: string;
  }[];
}

/** Asked before an order changes once orders are closed. */
export function deskQuestion(details: DeskDetails, { locale }: Speech): Question {
  const say = (line: keyof typeof lines, ...values: readonly (string | undefined)[]): string =>
    filled(lines[line], locale, ...values);
  const { name, isNew, short, split, asked = [] } = details;
  const [before, sum] = [details.before, details.after].map(({ cents }) =>
    euros(cents as Cents, locale),
  );
  const after = details.after.estimated ? about[locale](sum ?? '') : sum;
  const change = details.before.estimated ? 'estimate' : 'sum';
  const text = [
    ...(asked.length > 0 ? [common.isItRight[locale], ...asked, ''] : []),
    isNew ? say('newSum', after) : say(change, before, after),
    ...short.map(({ title, why }) => say('short', title, why)),
    ...(split.length === 0 ? [say('noSplit')] : [say('split')]),
    ...split.map(({ producer, title, from, to }) => say('line', producer, title, from, to)),
    say('dues'),
  ];
  return { title: say(isNew ? 'newTitle' : 'title', name), text: text.join('\n') };
}
