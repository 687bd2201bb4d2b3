import type { BooksWords } from './shape';

export const english: BooksWords = {
  ledgerHeader: [
    'No.',
    'Date',
    'Posted',
    'Kind',
    'Account',
    'Account name',
    'Party',
    'Sale',
    'Basket',
    'Debit',
    'Credit',
    'Label',
    'Entry',
  ],
};
