import type { LabelSheet } from '../../../domain/baskets/labelSheet';
import type { Locale } from '../../../domain/values/locale';
import { numberText } from '../../../domain/values/number';
import * as actNames from '../../values/actNames';
import * as common from '../../values/commonWords';
import { NBSP, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

const sizeOf = ({ width, height }: LabelSheet, locale: Locale): string =>
  [width, height].map((one) => numberText(one, locale)).join(' × ');

/** The page that prints the papers of a pick-up. */
export const dayPackPage = {
  title: actNames.dayPack,
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
  changes: { fr: 'Ce qui a changé seulement', en: 'Only what changed' },
  slipsAPage: { fr: 'Paniers par page', en: 'Baskets a page' },
  labels: { fr: 'Étiquettes par feuille', en: 'Labels a sheet' },
  labelSize: {
    fr: (count: number, sheet: LabelSheet) => `${count}, de ${sizeOf(sheet, 'fr')} mm`,
    en: (count: number, sheet: LabelSheet) => `${count}, of ${sizeOf(sheet, 'en')} mm`,
  },
  otherLabels: { fr: 'un autre format', en: 'another size' },
  columns: { fr: 'Colonnes', en: 'Columns' },
  rows: { fr: 'Rangs', en: 'Rows' },
  width: { fr: 'Largeur (mm)', en: 'Width (mm)' },
  height: { fr: 'Hauteur (mm)', en: 'Height (mm)' },
  gap: { fr: 'Entre deux colonnes (mm)', en: 'Between two columns (mm)' },
  firstLabel: { fr: 'Première étiquette libre', en: 'First free label' },
  labelsEach: { fr: 'Étiquettes par panier', en: 'Labels a basket' },
  faults: {
    tooSmall: {
      fr: 'Trop petit : un nom n’y tient pas. Il faut au moins 30 × 15 mm.',
      en: 'Too small for a name: at least 30 × 15 mm are needed.',
    },
    notOnA4: {
      fr: 'Ces étiquettes ne tiennent pas sur une feuille A4 (210 × 297 mm).',
      en: 'These labels do not fit a sheet of A4 (210 × 297 mm).',
    },
    firstLabel: {
      fr: unbreakable('Première étiquette libre : son numéro sur la feuille, 1 en haut à gauche.'),
      en: 'First free label: its number on the sheet, 1 at the top left.',
    },
    labelsEach: {
      fr: unbreakable('Étiquettes par panier : de 1 à 9.'),
      en: 'Labels a basket: from 1 to 9.',
    },
  },
  print: { fr: 'Imprimer', en: 'Print' },
  keepFile: common.keepFile,
  preview: { fr: 'Aperçu', en: 'Preview' },
  printHelp: {
    fr: unbreakable(
      'En A4, à l’échelle 100 % ; pour les étiquettes, essayez d’abord sur du papier ordinaire.',
    ),
    en: 'On A4, at 100%; for labels, try on plain paper first.',
  },
  notPrinted: { fr: 'Pas encore imprimé.', en: 'Not printed yet.' },
  printedAt: {
    fr: (when: string) => `Imprimé ${when}.`,
    en: (when: string) => `Printed ${when}.`,
  },
  changedSince: {
    fr: (count: number) =>
      count === 0
        ? 'Rien n’a changé depuis.'
        : `Depuis, ${count}${NBSP}${count < 2 ? 'panier a' : 'paniers ont'} changé.`,
    en: (count: number) =>
      count === 0
        ? 'Nothing changed since.'
        : `Since then, ${count} ${count === 1 ? 'basket has' : 'baskets have'} changed.`,
  },
  notNoted: {
    fr: 'Sans réseau : ce qui est imprimé n’a pas pu être noté. Le prochain « ce qui a changé » comptera depuis l’impression d’avant.',
    en: 'Without network: what is printed could not be noted. The next “what changed” will count from the print before.',
  },
  noBasket: { fr: 'Aucun panier dans cette vente.', en: 'No basket in this sale.' },
};

export type DayPackPageWords = WordsOf<typeof dayPackPage>;
