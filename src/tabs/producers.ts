import type { VatRegime } from '../domain/accounting/vatRegime';
import { choice, email, euros, type Kind, text, yesNo } from './engine/cellKinds';
import { siret, vatNumber } from './engine/identityKinds';
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
  inSight: 'name',
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
    siret: whenUsed(
      typed(siret, 'SIRET', 'SIRET', 140, {
        fr: 'SIREN (9 chiffres) ou SIRET (14).',
        en: 'SIREN (9 digits) or SIRET (14).',
      }),
    ),
    legalName: whenUsed(
      typed(text, 'Raison sociale', 'Legal name', 200, {
        fr: 'Nom de la personne ou de la société, si ce n’est pas celui de la première colonne.',
        en: 'Name of the person or firm, where it is not that of the first column.',
      }),
    ),
    legalForm: whenUsed(
      typed(text, 'Forme juridique', 'Legal form', 150, {
        fr: '« entreprise individuelle », « GAEC », « SARL ».',
        en: '“sole trader”, “Ltd”.',
      }),
    ),
    register: whenUsed(
      typed(text, 'Immatriculation', 'Register', 150, {
        fr: '« RCS Romans » ; vide si ce n’est pas une société.',
        en: '“RCS Romans”; blank unless it is a company.',
      }),
    ),
    address: whenUsed(typed(text, 'Adresse', 'Address', 240)),
    vatNumber: whenUsed(typed(vatNumber, 'N° de TVA', 'VAT number', 140)),
    minimum: whenUsed(
      typed(euros, 'Minimum', 'Minimum', 90, {
        fr: 'En euros : en dessous, ses articles sont retirés à la fermeture.',
        en: 'In euros: below it, its articles are taken out at closing.',
      }),
    ),
    away: whenUsed(
      typed(text, 'Absences', 'Away', 260, {
        fr: 'Jours sans permanence : « 12/09/2026 ; marché : un samedi sur deux depuis le 19/09/2026 », ou « jamais ».',
        en: 'Days without duty: “12/09/2026; market: every second saturday since 19/09/2026”, or “never”.',
      }),
    ),
    presentation: whenUsed(typed(text, 'Présentation', 'Presentation', 300)),
    place: whenUsed(typed(text, 'Lieu', 'Place', 140)),
    label: whenUsed(typed(text, 'Label', 'Label', 120)),
    site: whenUsed(typed(text, 'Site', 'Website', 180)),
    sheet: whenUsed(computed(text, 'Feuille partagée', 'Shared sheet', 260)),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
