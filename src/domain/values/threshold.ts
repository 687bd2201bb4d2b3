import { scaledOf } from './number';

/** The least that must be ordered, in cents, grams (or millilitres) or pieces (docs/rules.md G5). */
export interface Threshold {
  readonly of: 'euros' | 'kilos' | 'pieces';
  readonly amount: number;
}

const THRESHOLD = /^(.*?)\s*(€|eur|euros?|kg|kilos?|l|pi[eè]ces?|p)?$/iu;

/** « 60 », « 60 € », « 30 kg » or « 12 pièces »; without a word it is of `bare`. Undefined: none of these. */
export function readThreshold(text: string, bare: Threshold['of']): Threshold | undefined {
  const [, figure = '', word] = THRESHOLD.exec(text.trim()) ?? [];
  const of = word === undefined ? bare : unitOf(word.toLowerCase());
  const amount = scaledOf(figure, PLACES[of]);
  return amount === undefined || amount > MOST ? undefined : { of, amount };
}

const PLACES = { euros: 2, kilos: 3, pieces: 0 } as const;
const MOST = 100_000_000;

function unitOf(word: string): Threshold['of'] {
  if (word.startsWith('p')) return 'pieces';
  return /^k|^l/.test(word) ? 'kilos' : 'euros';
}

/** As a cell keeps it, whatever its language: « 60 € », « 20 kg », « 12 p ». */
export function writtenThreshold({ of, amount }: Threshold): string {
  const unit = { euros: '€', kilos: 'kg', pieces: 'p' }[of];
  return `${amount / 10 ** PLACES[of]} ${unit}`;
}
