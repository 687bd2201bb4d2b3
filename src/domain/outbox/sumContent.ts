import { type Cents, cents } from '../values/money';
import { wordless } from './mailKey';

/** What a basket comes to, in the content of the mail that says so. */
export interface NotifiedSum {
  readonly total: Cents;
  /** Nothing waited for the scales. */
  readonly isFirm: boolean;
  /** What differed from the order as it was served, by part of the basket. */
  readonly parts: ReadonlyMap<string, number>;
}

interface Sum extends Omit<NotifiedSum, 'parts'> {
  readonly parts: readonly (readonly [part: string, amount: number])[];
}

/** Only a firm sum is asked for. */
export interface Demanded extends Omit<Sum, 'isFirm'> {
  /** Small dues of before with it, so that one that waits says what is true. */
  readonly asked: Cents;
  /** What came, where that is not the rest of it. */
  readonly settled?: Cents | undefined;
}

/** What is told as it is when the mail leaves (docs/rules.md E26). */
export interface Wording {
  readonly says: string;
  /** It reminds of the pick-up as well. */
  readonly reminds: boolean;
}

const REMINDS = 'R';
/** As an earlier version wrote it. */
const REMINDED = /^(e?-?\d+_-?\d+(?:-\d+)?)r(?=_|$)/;

const sumIn = ({ total, isFirm }: Sum): string => `${isFirm ? '' : 'e'}${total}`;

const partsIn = ({ parts }: Pick<Sum, 'parts'>): string =>
  parts.length === 0 ? '' : `_${parts.map(([part, amount]) => `${part}=${amount}`).join()}`;

const asksIn = ({ total, asked, settled }: Demanded): string =>
  `${total}_${settled === undefined ? asked : `${asked}-${settled}`}`;

/** « 2600_600~R1x2y3 », « 2600_600-2100~1x2y3_9z=1400 ». */
export const demandContent = (demand: Demanded, { says, reminds }: Wording): string =>
  `${asksIn(demand)}~${reminds ? REMINDS : ''}${says}${partsIn(demand)}`;

/** In whatever words, and whether it reminds or not. */
export const asksTheSame = (content: string, demand: Demanded): boolean =>
  wordless(content).replace(REMINDED, '$1') === asksIn(demand) + partsIn(demand);

export const saysReminder = (content: string): boolean =>
  content.includes(`~${REMINDS}`) || REMINDED.test(content);

/** Behind it: told by the mail that changed the order, in whose words it stays. */
const WITH_CHANGE = 'C';
export const keyWithChange = (key: string): string =>
  key.replace(/~(R?)(?=[^~]*$)/, `~$1${WITH_CHANGE}`);
export const saysChange = (content: string): boolean => /~R?C/.test(content);

/** « 4lwin2~9x1c_1684 », « 4lwin2~9x1c_e1684_9z=0 »: first which goods are missing. */
export const missingContent = (gaps: string, says: string, sum: Sum): string =>
  `${gaps}~${says}_${sumIn(sum)}${partsIn(sum)}`;

/** It says what is missing, and not only what the basket comes to. */
export const tellsGaps = (content: string): boolean =>
  content.split('_')[0]?.includes('~') === true;

export const readGaps = (content: string): string => content.split(/[~_]/)[0] ?? '';

const TOLD = /^(e?)(-?\d+)(?:_-?\d+(?:-\d+)?r?(?:~[\da-zA-Z]+)?)?(?:_([^=\n]*=.*))?$/;

export function readDemand(content: string): NotifiedSum | undefined {
  const [, estimate, total, parts = ''] = TOLD.exec(content) ?? [];
  if (total === undefined) return undefined;
  const each = parts.split(',').flatMap((part): [string, number][] => {
    const [key = '', amount] = part.split('=');
    return amount === undefined ? [] : [[key, Number(amount)]];
  });
  return { total: cents(Number(total)), isFirm: !estimate, parts: new Map(each) };
}

export const readMissing = (content: string): NotifiedSum | undefined =>
  readDemand(content.replace(/^[^_]*_/, ''));
