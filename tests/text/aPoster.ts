import type { Locale } from '../../src/domain/values/locale';
import type { PosterDetails } from '../../src/text/pages/panel/poster';
import { aSale, may } from './aSale';

const PRODUCERS: readonly (readonly [string, ...string[]])[] = [
  ['Ferme du Haut', 'Légumes', 'Légumes', 'Œufs'],
  ['Chèvrerie du Roc', 'Fromages de chèvre'],
  ['Les Abeilles de Bourdeaux', 'Miel', ''],
  ['Moulin des Aulnes', 'Farines', 'Pain'],
  ['GAEC des Trois Becs', 'Viande de bœuf', 'AOP Picodon', 'Yaourts', 'Lait', 'Beurre'],
];

/** Of a sale of May, before it opens, with as many producers as asked. */
export const aPoster = (locale: Locale, count = PRODUCERS.length): PosterDetails => ({
  ...aSale(locale),
  now: may(11, 12),
  products: [],
  link: 'https://docs.google.com/forms/d/e/1FAIpQLSd0-ka4b_OWyq02xsBarlZ8GNBGEsBtc6TUiwNqRcAAAAA/viewform',
  producers: Array.from({ length: count }, (_, at) => {
    const [name = '', ...categories] = PRODUCERS[at % PRODUCERS.length] ?? [];
    const again = Math.floor(at / PRODUCERS.length);
    return { name: again > 0 ? `${name} ${again + 1}` : name, categories };
  }),
});
