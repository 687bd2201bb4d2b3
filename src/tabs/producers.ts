import type { VatRegime } from '../domain/accounting/vatRegime';
import { choice, email, euros, type Kind, text, yesNo } from './engine/cellKinds';
import { computed, defineTab, required, typed, whenUsed } from './engine/tab';

export const vatRegime = choice<VatRegime>({
  payer: { fr: 'redevable', en: 'VAT payer' },
  exempt: { fr: 'franchise en base', en: 'exempt', also: ['franchise'] },
  flatRate: {
    fr: 'remboursement forfaitaire',
    en: 'flat-rate farmer',
    also: ['remboursement forfaitaire agricole'],
  },
});

/** As typed: what changes with a day is worked out where documents are made. */
const vatRegimes: Kind<string> = { ...vatRegime, read: text.read, write: text.write };

export const producersTab = defineTab({
  id: 'producers',
  title: { fr: 'Producteurs', en: 'Producers' },
  owner: 'people',
  firstDay: true,
  key: ['name'],
  columns: {
    name: required(typed(text, 'Producteur', 'Producer', 200)),
    email: typed(email, 'E-mail', 'E-mail', 220, {
      fr: 'Reçoit la commande à la clôture et lit sa feuille partagée.',
      en: 'Gets the order at closing and reads the shared sheet.',
    }),
    phone: typed(text, 'Téléphone', 'Phone', 120),
    iban: typed(text, 'IBAN', 'IBAN', 230),
    accountHolder: typed(text, 'Titulaire du compte', 'Account holder', 180),
    vatPayer: typed(yesNo, 'Assujetti TVA', 'VAT payer', 100),
    vatRegime: whenUsed(
      typed(vatRegimes, 'Régime TVA', 'VAT regime', 150, {
        fr: 'Ou « franchise en base ; redevable depuis 01/07/2026 ».',
        en: 'Or “exempt; VAT payer since 01/07/2026”.',
      }),
    ),
    siret: whenUsed(typed(text, 'SIRET', 'SIRET', 140)),
    address: whenUsed(typed(text, 'Adresse', 'Address', 240)),
    vatNumber: whenUsed(typed(text, 'N° de TVA', 'VAT number', 140)),
    minimum: whenUsed(
      typed(euros, 'Minimum', 'Minimum', 90, {
        fr: 'En euros : en dessous, ses articles sont retirés à la fermeture.',
        en: 'In euros: below it, its articles are taken out at closing.',
      }),
    ),
    sheet: whenUsed(computed(text, 'Feuille partagée', 'Shared sheet', 260)),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
