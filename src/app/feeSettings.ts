import { cents } from '../domain/money';
import { euros } from '../tabs/kinds';
import { modesExplained } from '../text/modes';
import {
  belowMinimumKind,
  chosen,
  driveVatKind,
  marginKinds,
  modeKind,
  readMargin,
} from './settingReaders';
import type { Settings } from './settings';
import type { SettingTable } from './settingTable';

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** Who sells to whom, margins and minimums. */
export const feeSettings: Pick<
  SettingTable,
  'mode' | 'margin' | 'marginKind' | 'driveVat' | 'basketMinimum' | 'belowMinimum'
> = {
  mode: {
    label: { fr: 'Mode', en: 'Mode' },
    help: modesExplained,
    ...chosen(modeKind, 'mandate'),
  },
  margin: {
    label: { fr: 'Marge %', en: 'Margin %' },
    help: {
      fr: 'Ajoutée au prix d’achat ; l’onglet Frais peut en donner une autre à un producteur, une catégorie ou un produit.',
      en: 'Added to the purchase price; the Fees tab may give a producer, category or product another.',
    },
    fallback: 0,
    when: isResale,
    read: readMargin,
  },
  marginKind: {
    label: { fr: 'Marge comptée en', en: 'Margin counted as' },
    help: {
      fr: '« taux de marge », sur le prix d’achat : 10,00 € à 20 % se vend 12,00 € ; « taux de marque », sur le prix de vente : 12,50 €.',
      en: '“margin on cost”: 10.00 at 20% sells at 12.00; “margin on price”: at 12.50.',
    },
    when: isResale,
    ...chosen(marginKinds, 'costMargin'),
  },
  driveVat: {
    label: { fr: 'TVA du drive', en: 'VAT of the drive' },
    help: {
      fr: '« redevable » ou « franchise en base », quel que soit le régime des producteurs.',
      en: '“VAT payer” or “exempt”, whatever the producers’ regimes.',
    },
    when: isResale,
    ...chosen(driveVatKind, 'payer'),
  },
  basketMinimum: {
    label: { fr: 'Minimum par panier', en: 'Minimum a basket' },
    help: {
      fr: 'En euros, hors consignes et frais par commande ; vide : aucun. Dit dès la confirmation, décidé à la fermeture.',
      en: 'In euros, deposits and fees an order aside; blank: none. Told at once, decided at closing.',
    },
    fallback: cents(0),
    read: euros.read,
  },
  belowMinimum: {
    label: { fr: 'Un panier sous le minimum est', en: 'A basket below the minimum is' },
    help: {
      fr: '« annulé » à la fermeture, ou « gardé ».',
      en: '“cancelled” at closing, or “kept”.',
    },
    when: ({ basketMinimum }) => basketMinimum > 0,
    ...chosen(belowMinimumKind, 'cancelled'),
  },
};
