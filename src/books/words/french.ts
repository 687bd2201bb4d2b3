import type { BooksWords } from './shape';

export const french: BooksWords = {
  ledgerHeader: [
    'N°',
    'Date',
    'Validée le',
    'Nature',
    'Compte',
    'Nom du compte',
    'Tiers',
    'Vente',
    'Panier',
    'Débit',
    'Crédit',
    'Libellé',
    'Écriture',
  ],
};
