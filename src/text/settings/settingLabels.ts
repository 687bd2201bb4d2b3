import type { Settings } from '../../domain/settings/settings';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import * as common from '../values/commonWords';
import { filled } from '../values/format';

/** What each setting is called in Réglages. */
export const settingLabels = {
  driveName: { fr: 'Nom du drive', en: 'Name of the drive' },
  coordinatorEmail: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
  phone: { fr: 'Téléphone du drive', en: 'Telephone of the drive' },
  place: { fr: 'Lieu de retrait', en: 'Pick-up place' },
  opening: common.ordersOpen,
  closing: common.ordersClose,
  pickup: { fr: 'Retrait', en: 'Pick-up' },
  repeat: { fr: 'Répétition', en: 'Repetition' },
  opensItself: { fr: 'Ouvrir les ventes sans moi', en: 'Open sales without me' },
  breaks: { fr: 'Pauses', en: 'Breaks' },
  instructions: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
  atMost: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
  producersSee: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
  language: { fr: 'Langue', en: 'Language' },
  mode: { fr: 'Mode', en: 'Mode' },
  margin: { fr: 'Marge %', en: 'Margin %' },
  driveVat: { fr: 'TVA du drive', en: 'VAT of the drive' },
  basketMinimum: { fr: 'Minimum par panier', en: 'Minimum a basket' },
  announce: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
  reminderAt: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
  shifts: { fr: 'Places de permanence', en: 'Duty places' },
  mutedMails: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
  payments: { fr: 'Paiements', en: 'Payments' },
  collectorHolder: {
    fr: 'Titulaire du compte d’encaissement',
    en: 'Holder of the collecting account',
  },
  collectorIban: { fr: 'IBAN d’encaissement', en: 'IBAN of the collecting account' },
  collector: { fr: 'Producteur qui encaisse', en: 'Producer who collects' },
  payLink: { fr: 'Lien de paiement', en: 'Payment link' },
  smallDue: { fr: 'Reste reporté en dessous de', en: 'Left carried on below' },
  atPickup: { fr: 'Espèces ou chèques au retrait', en: 'Cash or cheques at pick-up' },
  setOff: { fr: 'Compenser les achats des producteurs', en: 'Set off producers’ orders' },
  legalName: { fr: 'Raison sociale', en: 'Legal name' },
  siret: { fr: 'SIRET', en: 'SIRET' },
  legalAddress: { fr: 'Adresse du drive', en: 'Address of the drive' },
  vatNumber: { fr: 'N° de TVA', en: 'VAT number' },
  mentions: { fr: 'Mentions légales', en: 'Legal details' },
} satisfies Readonly<Record<string, Named>>;

const EARLIER: Partial<Readonly<Record<string, readonly string[]>>> = {
  opening: ['Ouverture du cycle'],
  closing: ['Fermeture du cycle'],
  mentions: ['Forme juridique', 'Legal form'],
};

/** What earlier versions called it, and files may still. */
export const earlierLabels = (id: keyof typeof settingLabels): readonly string[] =>
  EARLIER[id] ?? [];

/** *Répétition* says it. */
const FORMER_WEEKS: Named = { fr: 'Une vente toutes les … semaines', en: 'A sale every … weeks' };

const FORMER_DATES: Named = { fr: 'Dates décidées', en: 'Dates decided' };

/** A row of *Frais* says it. */
const FORMER_MARGIN: Named = { fr: 'Marge comptée en', en: 'Margin counted as' };

/** *Les producteurs voient les paniers* says it. */
const FORMER_FILL: Named = {
  fr: 'Les producteurs notent poids et livraisons',
  en: 'Producers note weights and deliveries',
};

/** *Mails à ne pas envoyer* says it. */
const FORMER_STATEMENT: Named = {
  fr: 'Relevé de reversement par mail',
  en: 'Payout statement by mail',
};

/** *Places de permanence* says it. */
const FORMER_DUTIES: Named = { fr: 'Permanences', en: 'Duties' };

/** *Mails à ne pas envoyer* says it. */
const FORMER_UNPAID: Named = { fr: 'Rappel des impayés', en: 'Reminder of dues' };

/** *Minimum par panier* says it. */
const FORMER_BELOW: Named = {
  fr: 'Un panier sous le minimum est',
  en: 'A basket below the minimum is',
};

/** What another setting says now. */
const UNDER: readonly (readonly [Named, keyof typeof settingLabels])[] = [
  [FORMER_DATES, 'breaks'],
  [{ fr: 'Règles de sécurité', en: 'Safety rules' }, 'instructions'],
  [{ fr: 'Immatriculation', en: 'Register' }, 'mentions'],
];

/** Settings of earlier versions that count no more (docs/rules.md C22). */
const FORMER: readonly Named[] = [
  FORMER_WEEKS,
  FORMER_MARGIN,
  FORMER_FILL,
  FORMER_STATEMENT,
  FORMER_DUTIES,
  FORMER_UNPAID,
  FORMER_BELOW,
  ...UNDER.map(([former]) => former),
  { fr: 'Semaines comptées depuis', en: 'Weeks counted from' },
  { fr: 'Pages du formulaire', en: 'Pages of the form' },
  { fr: 'Une nouvelle réponse', en: 'A new answer' },
  { fr: 'Demander d’abord chez qui', en: 'Ask first from whom' },
  { fr: 'Format des virements', en: 'Transfer format' },
  { fr: 'Liste d’attente, heures pour répondre', en: 'Waiting list, hours to answer' },
  {
    fr: 'Demander que faire si un produit manque',
    en: 'Ask what to do if goods are missing',
  },
  { fr: 'Une facture par', en: 'One invoice a' },
  { fr: 'TVA sur les débits', en: 'VAT on debits' },
  { fr: 'Échéance des factures (jours)', en: 'Invoices due after (days)' },
  { fr: 'BIC d’encaissement', en: 'BIC of the collecting account' },
  { fr: 'Couleur des mails', en: 'Colour of mails' },
  { fr: 'Ouvrir avant le retrait', en: 'Open before the pick-up' },
  { fr: 'Rappel de permanence la veille, à', en: 'Duty reminder on the eve, at' },
  { fr: 'Appel aux volontaires, heures avant', en: 'Call for volunteers, hours before' },
  { fr: 'Permanences ouvertes aux acheteurs', en: 'Duties open to buyers' },
  { fr: 'Rappel avant la fermeture, heures', en: 'Reminder before closing, hours' },
  { fr: 'Résumé du soir, à', en: 'Evening summary, at' },
  { fr: 'Bilan après le retrait, à', en: 'Report after the pick-up, at' },
  { fr: 'Bilan envoyé aussi à', en: 'Report also sent to' },
  { fr: 'Jours fériés', en: 'Public holidays' },
  { fr: 'Paiement', en: 'Payment' },
  { fr: 'Paiement demandé', en: 'Payment is asked' },
  { fr: 'Panier non payé', en: 'Unpaid basket' },
  { fr: 'Reversements calculés sur', en: 'Payouts follow' },
  { fr: 'Catégories qui ne se mangent pas', en: 'Categories that are no food' },
  { fr: 'Annonce avec la dernière commande', en: 'Announcement with the last order' },
];

const isCalled =
  (label: string) =>
  ({ fr, en }: Named): boolean =>
    [fr, en].map(folded).includes(folded(label));

export const isFormerSetting = (label: string): boolean => FORMER.some(isCalled(label));

/** What to type instead of a former setting that had a value; blank where nothing need be typed. */
export function typeInstead(
  label: string,
  value: string,
  locale: Locale,
  { repeat, shifts }: Pick<Settings, 'repeat' | 'shifts'>,
): string {
  const is = isCalled(label);
  const said = value.trim();
  if (is(FORMER_WEEKS))
    return repeat === null && /^[2-4]$/.test(said) ? filled(underRepetition, locale, said) : '';
  if (is(FORMER_MARGIN)) return /marque|price/i.test(said) ? inFees[locale] : '';
  if (is(FORMER_FILL)) return /^(oui|yes)$/i.test(said) ? underSee[locale] : '';
  if (is(FORMER_STATEMENT)) return /^(non|no)$/i.test(said) ? underMuted[locale] : '';
  if (is(FORMER_DUTIES) && /^(non|no)$/i.test(said) === shifts.length > 0)
    return filled(underPlaces, locale, shifts.length > 0 ? said : '1');
  if (is(FORMER_UNPAID)) return /^(non|no)$/i.test(said) ? noReminders[locale] : '';
  if (is(FORMER_BELOW)) return /^(gardé|kept)$/i.test(said) ? underMinimum[locale] : '';
  const isDropped = is(FORMER_DATES) && repeat === null;
  const under = UNDER.find(([former]) => is(former));
  return under && !isDropped ? filled(addUnder, locale, said, settingLabels[under[1]][locale]) : '';
}

const underRepetition: Named = {
  fr: ' Sous Répétition, tapez « toutes les {0} semaines ».',
  en: ' Under Repetition, type “every {0} weeks”.',
};

const inFees: Named = {
  fr: ' Dans Frais, ajoutez une ligne « taux de marque » pour tout le drive.',
  en: ' In Fees, add a row “margin on price” for the whole drive.',
};

const underSee: Named = {
  fr: ' Sous Les producteurs voient les paniers, choisissez « numéros, et ils notent ».',
  en: ' Under Producers see the baskets, choose “numbers, and they note”.',
};

const underMuted: Named = {
  fr: ' Si les relevés de reversement ne doivent pas partir, ajoutez « document » sous Mails à ne pas envoyer.',
  en: ' If payout statements are not to leave, add “document” under Mails not to send.',
};

const underPlaces: Named = {
  fr: ' Sous Places de permanence, tapez « {0} ».',
  en: ' Under Duty places, type “{0}”.',
};

const noReminders: Named = {
  fr: ' Si les rappels d’impayés ne doivent pas partir, ajoutez « compte » sous Mails à ne pas envoyer.',
  en: ' If reminders of dues are not to leave, add “account” under Mails not to send.',
};

const underMinimum: Named = {
  fr: ' Sous Minimum par panier, tapez le montant puis « , gardé » : « 20, gardé ».',
  en: ' Under Minimum a basket, type the amount, then “, kept”: “20, kept”.',
};

const addUnder: Named = {
  fr: ' Sous {1}, ajoutez « {0} ».',
  en: ' Under {1}, add “{0}”.',
};

const none: Named = { fr: 'non', en: 'no' };

/** What stands there first, so that people see what to change. */
export const firstValues = {
  driveName: { fr: 'Drive fermier', en: 'Farm drive' },
  opening: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
  closing: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
  pickup: { fr: 'samedi 8:00-12:00', en: 'saturday 8:00-12:00' },
  repeat: none,
  atMost: { fr: '12', en: '12' },
  language: { fr: 'fr', en: 'en' },
  reminderAt: { fr: '18:00', en: '18:00' },
  shifts: none,
} satisfies Readonly<Record<string, Named>>;
