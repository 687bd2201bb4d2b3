/** The least that must be ordered, in cents, grams (or millilitres) or pieces (docs/rules.md G5). */
export interface Threshold {
  readonly of: 'euros' | 'kilos' | 'pieces';
  readonly amount: number;
}
