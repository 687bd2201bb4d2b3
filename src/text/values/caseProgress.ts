import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { caseProgress } from '../../domain/orders/cases';
import type { Locale } from '../../domain/values/locale';
import { isSingular, labelled } from './format';
import { wordsIn } from './pairs';
import { count } from './quantities';
import type { SoldInCases } from './wholeCases';

const words = {
  by: { fr: (held: string) => `par ${held}`, en: (held: string) => `by ${held}` },
  atLeast: {
    fr: (least: string) => `au moins ${least}`,
    en: (least: string) => `at least ${least}`,
  },
  pieces: {
    fr: (said: string, isOne: boolean) => `${said} ${isOne ? 'commandée' : 'commandées'}`,
    en: (said: string) => `${said} ordered`,
  },
  measured: {
    fr: (said: string) => `${said} en commande`,
    en: (said: string) => `${said} ordered`,
  },
  missing: { fr: (said: string) => `encore ${said}`, en: (said: string) => `${said} to go` },
};

/** « par 12 : 10 commandées, encore 2 »; « par 12 » while nothing is, and blank for what is sold singly. */
export function casesText(sold: SoldInCases, ordered: number, locale: Locale): string {
  const progress = caseProgress(sold, ordered);
  if (!progress) return '';
  const { size, missing } = progress;
  const said = wordsIn(words, locale);
  const shown = (quantity: number): string => count(sold, quantity, locale);
  const least = (sold.cases?.atLeast ?? 1) * size;
  const how = [
    ...(size > 1 ? [said.by(shown(size))] : []),
    ...(least > size ? [said.atLeast(shown(least))] : []),
  ].join(', ');
  if (ordered <= 0) return how;
  const come = isOrderedByMeasure(sold)
    ? said.measured(shown(ordered))
    : said.pieces(shown(ordered), isSingular(ordered, locale));
  const far = missing > 0 ? `${come}, ${said.missing(shown(missing))}` : come;
  return labelled(how, far, locale);
}
