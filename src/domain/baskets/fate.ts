/** What became of a basket that nobody came for; its sums stay as they are (docs/rules.md M5). */
export type Fate = 'kept' | 'carried' | 'given' | 'returned';
