import type { Books } from '../../../src/statements/match/books';
import { matchEntries } from '../../../src/statements/match/match';
import { verdictText, withText } from '../../../src/statements/verdictText';
import { statementLines } from '../../../src/text/results/statementLines';
import { wordsIn } from '../../../src/text/values/pairs';
import { books, due, entriesOf, payout, receipt } from './aBook';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** « décision, avec », a line each. */
export const decided = (known: Books, ...lines: readonly string[]): string[] =>
  matchEntries(entriesOf(...lines), known).map((one) => {
    const text = verdictText(one, wordsIn(statementLines, 'fr'));
    const parts = one.parts.map(({ basket, cents }) => `${basket}: ${cents}`);
    const rest =
      parts.length > 0 ? parts.join(', ') : withText(one, 3, wordsIn(statementLines, 'fr'));
    return plain(`${text}${rest ? ` [${rest}]` : ''} — ${one.reason}`);
  });

export const market = books({
  dues: [
    due(1, 'Marie Duval', 4_250),
    due(2, 'Paul Marchand', 3_120),
    due(3, 'Anne Lefort', 2_735),
    due(4, 'Luc Lefort', 3_000),
    due(5, 'Julie Bernardin', 1_890),
    due(6, 'Élodie Petitjean', 2_600),
    due(7, 'Jean Faure', 1_500),
    due(8, 'Jeanne Faure', 1_500),
    due(12, 'Zoé Vidal', 1_000),
  ],
  payouts: [
    payout('EARL Les Ramières', { toPay: 32_015 }),
    payout('Fournil de l’Été', { state: 'inFile', paid: 123_456 }),
    payout('Verger des Combes', { state: 'paid', paid: 5_000 }),
  ],
  receipts: [
    receipt(0, -5_000, 'producers', {
      key: 'payout:3:Verger des Combes:1',
      name: 'Verger des Combes',
      nature: 'payout',
    }),
  ],
});
