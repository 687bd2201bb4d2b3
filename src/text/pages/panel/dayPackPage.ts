import type { LabelSheet } from '../../../domain/baskets/labelSheet';
import type { Locale } from '../../../domain/values/locale';
import { numberText } from '../../../domain/values/number';
import * as common from '../../values/commonWords';
import { unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

const sizeOf = ({ width, height }: LabelSheet, locale: Locale): string =>
  [width, height].map((one) => numberText(one, locale)).join(' × ');

/** The page that prints the papers of a pick-up. */
export const dayPackPage = {
  lead: {
    fr: unbreakable(
      'Tout ce qu’il faut sur la table le jour du retrait, en une fois ou feuille par feuille. Une fois ouverte, la page marche sans réseau.',
    ),
    en: 'All that must lie on the table on the day, at once or sheet by sheet. Once open, the page needs no network.',
  },
  failed: {
    fr: 'Les feuilles de la journée n’ont pas pu être préparées.',
    en: 'The papers of the day could not be prepared.',
  },
  what: { fr: 'Quoi', en: 'What' },
  all: { fr: 'Toute la journée', en: 'The whole day' },
  slipsAPage: { fr: 'Paniers par page', en: 'Baskets a page' },
  labels: { fr: 'Étiquettes par feuille', en: 'Labels a sheet' },
  labelSize: {
    fr: (count: number, sheet: LabelSheet) => `${count}, de ${sizeOf(sheet, 'fr')} mm`,
    en: (count: number, sheet: LabelSheet) => `${count}, of ${sizeOf(sheet, 'en')} mm`,
  },
  firstLabel: { fr: 'Première étiquette libre', en: 'First free label' },
  print: { fr: 'Imprimer', en: 'Print' },
  keepFile: common.keepFile,
  preview: { fr: 'Aperçu', en: 'Preview' },
  printHelp: {
    fr: unbreakable(
      'En A4, à l’échelle 100 % ; pour les étiquettes, essayez d’abord sur du papier ordinaire.',
    ),
    en: 'On A4, at 100%; for labels, try on plain paper first.',
  },
  noBasket: { fr: 'Aucun panier dans cette vente.', en: 'No basket in this sale.' },
};

export type DayPackPageWords = WordsOf<typeof dayPackPage>;
