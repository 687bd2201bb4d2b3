/** Which choice of the form stands for a quantity, or for what one takes where a case is not full. */

import { folded } from '../../drive/folded';
import { fromTo, noQuantity, notOffered } from '../../text/dataFolder';
import { caseChoices } from '../../text/headers';

const LEAD = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:(kg|g|ml|cl|l)\s*)?(?=[:·]|$)/i;

/** Of a kilo or litre, or one piece, in thousandths. */
const SIZES: Readonly<Record<string, number>> = {
  '': 1000,
  g: 1,
  ml: 1,
  cl: 10,
  kg: 1000,
  l: 1000,
};

interface Lead {
  readonly thousandths: number;
  readonly unit: string;
}

function leadOf(choice: string): Lead | undefined {
  const [, digits, unit = ''] = LEAD.exec(choice.trimStart()) ?? [];
  if (digits === undefined) return undefined;
  const size = SIZES[unit.toLowerCase()] ?? 1000;
  return { thousandths: Math.round(Number(digits.replace(',', '.')) * size), unit };
}

/** « 1,5 kg · 3,53 € » for 1.5, « 2 · 4,80 € » for 2. */
export const choiceFor = (choices: readonly string[], quantity: number): string | undefined =>
  choices.find((choice) => leadOf(choice)?.thousandths === Math.round(quantity * 1000));

/** « exactement ce que j’ai demandé » for « exactement », in either language. */
export function caseChoiceFor(choices: readonly string[], typed: string): string | undefined {
  const begins = (text: string) => (name: string) => folded(text).startsWith(folded(name));
  const names = caseChoices.find((all) => all.some(begins(typed))) ?? [];
  return choices.find((choice) => names.some(begins(choice)));
}

/** How a quantity that was never offered is written all the same; none for parts of a piece. */
export function unofferedChoice(choices: readonly string[], quantity: number): string | undefined {
  const measured = choices.map(leadOf).some((lead) => lead !== undefined && lead.unit !== '');
  if (!measured && !Number.isInteger(quantity)) return undefined;
  if (!measured) return notOffered(String(quantity));
  const unit = choices.some((choice) => /^ml|^cl|^l$/i.test(leadOf(choice)?.unit ?? ''))
    ? 'L'
    : 'kg';
  return notOffered(`${String(quantity).replace('.', ',')} ${unit}`);
}

/** « 1 à 12 », from the first and the last quantity offered. */
export function offeredRange(choices: readonly string[]): string {
  const words = choices.map((choice) => LEAD.exec(choice.trimStart())?.[0].trim() ?? choice);
  const [first = noQuantity] = words;
  const last = words.at(-1);
  return last === undefined || last === first ? first : fromTo(first, last);
}
