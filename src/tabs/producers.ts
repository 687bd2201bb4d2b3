import type { VatRegime } from '../domain/accounting/vatRegime';
import { producerNotes } from '../text/tabs/catalogueNotes';
import { choice, email, type Kind, text, threshold, yesNo } from './engine/cellKinds';
import { siret, vatNumber } from './engine/identityKinds';
import { computed, defineTab, required, state, typed, whenUsed } from './engine/tab';

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
  sumsHangOn: ['name', 'email'],
  columns: {
    name: required(typed(text, 'Producteur', 'Producer', 200)),
    email: typed(email, 'E-mail', 'E-mail', 220, producerNotes.email),
    phone: typed(text, 'Téléphone', 'Phone', 120),
    iban: typed(text, 'IBAN', 'IBAN', 230),
    accountHolder: typed(text, 'Titulaire du compte', 'Account holder', 180),
    vatPayer: typed(yesNo, 'Assujetti TVA', 'VAT payer', 100),
    vatRegime: whenUsed(
      typed(vatRegimes, 'Régime TVA', 'VAT regime', 150, producerNotes.vatRegime),
    ),
    siret: whenUsed(typed(siret, 'SIRET', 'SIRET', 140, producerNotes.siret)),
    legalName: whenUsed(typed(text, 'Raison sociale', 'Legal name', 200, producerNotes.legalName)),
    legalForm: whenUsed(typed(text, 'Forme juridique', 'Legal form', 150, producerNotes.legalForm)),
    register: whenUsed(typed(text, 'Immatriculation', 'Register', 150, producerNotes.register)),
    address: whenUsed(typed(text, 'Adresse', 'Address', 240)),
    vatNumber: whenUsed(typed(vatNumber, 'N° de TVA', 'VAT number', 140)),
    minimum: whenUsed(typed(threshold, 'Minimum', 'Minimum', 90, producerNotes.minimum)),
    away: whenUsed(typed(text, 'Absences', 'Away', 260, producerNotes.away)),
    presentation: whenUsed(typed(text, 'Présentation', 'Presentation', 300)),
    place: whenUsed(typed(text, 'Lieu', 'Place', 140)),
    label: whenUsed(typed(text, 'Label', 'Label', 120)),
    site: whenUsed(typed(text, 'Site', 'Website', 180)),
    sheet: whenUsed(state(text, 'Feuille partagée', 'Shared sheet', 260)),
    paidTo: whenUsed(
      state(
        text,
        'IBAN du dernier virement',
        'IBAN of the last transfer',
        230,
        producerNotes.paidTo,
      ),
    ),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
