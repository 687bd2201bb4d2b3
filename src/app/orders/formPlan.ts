import { besideFirst, formSections } from '../../domain/catalogue/formSections';
import { type OfferedProduct, offeredQuantities, stepOf } from '../../domain/catalogue/product';
import {
  type BuyerQuestion,
  buyerQuestions,
  toleranceChoices,
} from '../../text/form/buyerQuestions';
import { noChoice } from '../../text/form/choice';
import { formDescription, formTitle, questionHelp, questionTitle } from '../../text/form/form';
import { formLines } from '../../text/form/formLines';
import type { Occasion } from '../../text/mails/mailDetails';
import type { Settings } from '../../text/settings/settings';
import { casesText } from '../../text/values/caseProgress';
import { type About, aboutText } from '../../text/values/detailParts';
import { filled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { measure } from '../../text/values/quantities';
import { inSeasonAt } from '../catalogue/tells';
import type { ChoiceItem, FormItem, FormPlan } from '../kernel/services/formPort';
import type { Offered } from '../records/offer';
import { choiceOf } from './changeLink';

/** Questions need titles of their own: their columns are known by nothing else. */
export function uniqueTitles(
  products: readonly OfferedProduct[],
  settings: Settings,
): Map<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>(Object.values(buyerQuestions).flatMap(({ fr, en }) => [fr, en]));
  const { language } = settings;
  const saidOf = new Map(products.map((one) => [one, questionTitle(one, language)]));
  for (const product of products) {
    const said = saidOf.get(product) ?? '';
    const isOneSize = products.every(
      (one) =>
        saidOf.get(one) !== said ||
        one.producer !== product.producer ||
        one.content.amount === product.content.amount,
    );
    const packaging = measure(product.content, language);
    const title = isOneSize ? said : questionTitle({ ...product, packaging }, language);
    const candidates = [title, `${title} (${product.producer})`, `${title} (${product.ref})`];
    const chosen =
      candidates.find((candidate) => !taken.has(candidate)) ?? `${title} (${product.ref})`;
    taken.add(chosen);
    titles.set(product.ref, chosen);
  }
  return titles;
}

const buyerItem = (id: BuyerQuestion, { language }: Settings): FormItem => ({
  kind: id === 'email' ? 'email' : id === 'comment' ? 'paragraph' : 'line',
  id,
  title: buyerQuestions[id][language],
  help: formLines[id][language],
  required: id !== 'comment',
});

export const toleranceItem = ({ language }: Settings): ChoiceItem => ({
  kind: 'choice',
  id: 'tolerance',
  title: buyerQuestions.tolerance[language],
  help: filled(formLines.tolerance, language),
  choices: toleranceChoices(language),
});

const section = (title: string, help = ''): FormItem => ({ kind: 'section', title, help });

type AskedProduct = OfferedProduct & Pick<Offered, 'question' | 'isNew'>;

/** The form of a sale: who you are, then its producers, one question a product (docs/rules.md C20). */
export function formPlan(
  occasion: Occasion,
  offered: readonly AskedProduct[],
  settings: Settings,
  /** What producers tell of themselves, by their names. */
  abouts: ReadonlyMap<string, About> = new Map(),
): FormPlan {
  const { language } = settings;
  const asked = besideTheirFirst(offered.filter(({ question }) => question !== ''));
  const isInSeason = inSeasonAt({ place: occasion.drive }, occasion.sale);
  const sections = formSections(
    asked,
    ({ producer }) => plain(producer),
    (one) => (one.isNew ? 0 : isInSeason(one) ? 1 : 2),
  );
  return {
    title: formTitle(occasion),
    description: formDescription(occasion),
    confirmation: filled(formLines.confirmation, language),
    items: [
      section(formLines.aboutYou[language]),
      ...(['email', 'name', 'phone'] as const).map((id) => buyerItem(id, settings)),
      ...(asked.some(({ cases }) => cases) ? [toleranceItem(settings)] : []),
      ...sections.flatMap(({ title, products }) => {
        const about = abouts.get(products[0]?.producer ?? '');
        return [
          section(title, about && aboutText(about)),
          ...products.map((product) => productItem(product, settings)),
        ];
      }),
      section(filled(formLines.lastWords, language)),
      buyerItem('comment', settings),
    ],
  };
}

/** What sizes of one product tell alike stands with the first of them. */
export function besideTheirFirst<P extends AskedProduct>(asked: readonly P[]): P[] {
  const details = besideFirst(asked.filter(({ question }) => question !== ''));
  return asked.map((one) => ({
    ...one,
    ...(details.has(one) ? { details: details.get(one) } : {}),
  }));
}

/** The question about a product, with all that can be had of it. */
export function productItem(product: AskedProduct, settings: Settings): ChoiceItem {
  const { help, choices } = questionSays(product, settings);
  return { kind: 'choice', id: product.ref, title: product.question, help, choices };
}

/** What is ordered of a product. */
interface HowOrdered {
  /** Of its stock; absent: all of it. */
  readonly left?: number | undefined;
  /** What each who has some has of it. */
  readonly held?: readonly number[];
  readonly ordered?: number;
}

/** What a question says under its title, and lets one choose. */
export interface QuestionSays extends Pick<ChoiceItem, 'help' | 'choices'> {
  readonly isSoldOut: boolean;
  /** It tells how far its cases are. */
  readonly isOfCases: boolean;
}

/**
 * Choices shrink only to what nobody holds: a prefilled choice that vanished would be lost; they grow by
 * what somebody has from the desk.
 */
export function questionSays(
  product: AskedProduct,
  settings: Settings,
  { left = product.stock, held = [], ordered = 0 }: HowOrdered = {},
): QuestionSays {
  const { language } = settings;
  const isSoldOut = offeredQuantities(product, left, 1).length === 0;
  const largest = Math.max(0, ...held);
  const most = isSoldOut ? largest : Math.max(largest, product.stock ?? Number.POSITIVE_INFINITY);
  const usual = offeredQuantities(product, undefined, settings.atMost).filter(
    (quantity, index) => quantity <= most || (index === 0 && !isSoldOut),
  );
  const kept = [...usual, ...beyond(product, held, usual)];
  const cases = isSoldOut ? 0 : ordered;
  const stock = isSoldOut ? 'soldOut' : countedLeft(product, left, settings);
  const parts = [
    product.isNew ? formLines.isNew[language] : '',
    casesText(product, cases, language),
    questionHelp(product, language, stock, product.question),
  ];
  return {
    help: parts.filter(Boolean).join(' · '),
    // A question cannot be without a choice.
    choices:
      kept.length === 0
        ? [noChoice[language]]
        : kept.map((quantity) => choiceOf(product, quantity, language)),
    isSoldOut,
    isOfCases: product.cases !== undefined && cases > 0,
  };
}

/** More than the form lets one choose, as somebody has it from the desk: their link must hold it. */
const beyond = (
  product: OfferedProduct,
  held: readonly number[],
  usual: readonly number[],
): number[] => {
  const last = usual[usual.length - 1] ?? 0;
  const most = product.maxPerBasket ?? Number.POSITIVE_INFINITY;
  return [...new Set(held)]
    .filter((quantity) => quantity > last && quantity <= most && quantity % stepOf(product) === 0)
    .sort((a, b) => a - b);
};

/** How much is left, where the form says it: once that is less than may be chosen (docs/rules.md O22). */
function countedLeft(
  product: OfferedProduct,
  left: number | undefined,
  settings: Settings,
): number | null {
  if (left === undefined) return null;
  const most = offeredQuantities(product, undefined, settings.atMost).at(-1) ?? 0;
  return left < most ? Math.floor(left / stepOf(product)) * stepOf(product) : null;
}
