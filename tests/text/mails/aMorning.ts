import { cents } from '../../../src/domain/values/money';
import type { Instant } from '../../../src/domain/values/time';
import type { MorningDetails } from '../../../src/text/mails/morning';

const at = (clock: string) => Date.parse(`2026-04-11T${clock}+02:00`) as Instant;

/** 64 baskets, three of which stayed. */
export const MORNING: MorningDetails = {
  baskets: 64,
  handed: 61,
  left: [
    { basket: 7, name: 'Élise Marchal', amount: cents(2500), fate: 'kept' },
    { basket: 12, name: 'Paul Faure', amount: cents(820), fate: 'given' },
    { basket: 40, name: 'Lou', amount: cents(1130), fate: null },
  ],
  gaps: [
    {
      title: 'Œufs',
      packaging: 'boîte de 6',
      sale: 'piece',
      content: { dimension: 'piece', amount: 6 },
      before: 12,
      now: 9,
    },
  ],
  replaced: [{ basket: 3, name: 'Anne Roche', words: 'FB02 par des épinards' }],
  means: [
    { means: 'cash', count: 31, amount: cents(64_000) },
    { means: 'cheque', count: 8, amount: cents(21_040) },
    { means: 'transfer', count: 1, amount: cents(1810) },
  ],
  till: {
    cash: { noted: cents(64_000), counted: cents(63_800) },
    cheques: { noted: cents(21_040), counted: cents(21_040) },
  },
  empties: { count: 12, amount: cents(240) },
  bags: 9,
  duties: [
    { name: 'Ferme des Ormes', from: at('07:30'), until: at('12:30') },
    { name: 'Luc Roche', from: at('08:00'), until: at('12:30') },
  ],
};
