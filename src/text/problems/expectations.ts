import type { Named } from '../../domain/values/locale';
import type { Expectation } from '../../domain/values/problem';

/** What a cell or a field should hold, as it ends « … ne va pas ici ; attendu : ». */
export const expectations: Readonly<Record<Expectation, Named>> = {
  number: {
    fr: 'un nombre comme 3 ou 1,5, sans unité',
    en: 'a number such as 3 or 1.5, without unit',
  },
  price: { fr: 'un montant en euros comme 3,50', en: 'an amount in euros such as 3.50' },
  caseSize: {
    fr: 'un nombre de pièces plus grand que 1 (12), ou un poids qui en fait un nombre entier (25 kg de sacs de 500 g)',
    en: 'a number of pieces above 1 (12), or a weight that makes a whole number of them (25 kg of bags of 500 g)',
  },
  threshold: {
    fr: 'un minimum comme 60 €, 30 kg ou 12 pièces',
    en: 'a minimum such as 60 €, 30 kg or 12 pieces',
  },
  whole: { fr: 'un nombre entier comme 12', en: 'a whole number such as 12' },
  zeroOrMore: { fr: 'zéro ou plus', en: 'zero or more' },
  received: {
    fr: 'plus que zéro ; de l’argent rendu s’écrit sans moins, avec la nature « remboursement »',
    en: 'above zero; money given back is written without minus, with the kind “refund”',
  },
  percent: {
    fr: 'un pourcentage entre 0 et 100, comme 5,5',
    en: 'a percentage from 0 to 100, such as 5.5',
  },
  email: {
    fr: 'une seule adresse, sans espace, comme nom@exemple.fr',
    en: 'one address, no space, such as name@example.org',
  },
  phone: {
    fr: '« 06 12 34 56 78 » ou « +32 470 12 34 56 »',
    en: '“06 12 34 56 78” or “+32 470 12 34 56”',
  },
  moment: {
    fr: 'une date comme « 07/04/2026 08:00 », ou pour chaque semaine « mardi 8:00 »',
    en: 'a date such as “07/04/2026 08:00”, or for every week “tuesday 8:00”',
  },
  weekly: {
    fr: 'une heure qui existe, comme « mardi 18:00 », de 0:00 à 23:59',
    en: 'an hour that exists, such as “tuesday 18:00”, from 0:00 to 23:59',
  },
  time: { fr: 'une heure comme « 18:00 »', en: 'a time such as “18:00”' },
  span: {
    fr: 'un créneau comme « samedi 8:00-12:00 » ou « 11/04/2026 08:00-12:00 »',
    en: 'a time slot such as “saturday 8:00-12:00” or “11/04/2026 08:00-12:00”',
  },
  hours: { fr: 'un créneau comme « 8:00-12:00 »', en: 'a time slot such as “8:00-12:00”' },
  count: { fr: 'un nombre entier de 1 à 100', en: 'a whole number from 1 to 100' },
  shifts: {
    fr: '« 2 », « 2 accueil 7:30-12:30 ; 1 caisse » ou « non »',
    en: '“2”, “2 welcome 7:30-12:30; 1 till” or “no”',
  },
  season: {
    fr: 'une saison comme « juin à septembre » ou « mai, octobre »',
    en: 'a season such as “June to September” or “May, October”',
  },
  image: {
    fr: 'l’adresse d’une image, en https://',
    en: 'the address of a picture, with https://',
  },
  site: {
    fr: 'l’adresse d’un site, comme « https://ferme.fr » ou « ferme.fr », sans quoi il n’est pas dit aux acheteurs',
    en: 'the address of a website, such as “https://farm.com” or “farm.com”; no other is told to buyers',
  },
  link: {
    fr: '« https://… », où {montant} et {reference} sont remplacés, sans quoi il n’est pas donné aux acheteurs',
    en: '“https://…”, in which {montant} and {reference} are replaced; no other is given to buyers',
  },
  absence: {
    fr: '« 12/09/2026 », « du 12/09/2026 au 26/09/2026 », « marché : un samedi sur deux depuis le 12/09/2026 » (un samedi), « tous les samedis » ou « jamais », séparés par « ; »',
    en: '“12/09/2026”, “from 12/09/2026 to 26/09/2026”, “market: every second saturday since 12/09/2026” (a Saturday), “every saturday” or “never”, parted by “;”',
  },
  wholeStep: {
    fr: 'au moins un pas, sans quoi personne ne peut en commander',
    en: 'at least one step, or nobody can order any',
  },
  backedLabel: {
    fr: 'un label que le producteur a aussi dans Producteurs, car il est dit aux acheteurs',
    en: 'a label that the producer has in Producers as well, as buyers are told of it',
  },
  shorter: {
    fr: 'un texte plus court, car la fin n’en est pas dite aux acheteurs',
    en: 'a shorter text, as buyers are not told its end',
  },
  freeDay: {
    fr: 'des pauses qui laissent au moins un retrait dans l’année, sans quoi aucune vente ne s’ouvre seule',
    en: 'breaks that leave at least one pick-up in a year, or no sale opens by itself',
  },
  present: {
    fr: 'quelqu’un qui peut venir ce jour-là, ou d’autres absences dans Producteurs',
    en: 'somebody who can come on that day, or other absences in Producers',
  },
  ref: {
    fr: 'un code court sans espace comme FTB05, d’un produit de la vente',
    en: 'a short code without space such as FTB05, of a product on sale',
  },
  producer: {
    fr: 'un nom tel qu’il est dans l’onglet Producteurs',
    en: 'a name as it stands in the Producers tab',
  },
  content: {
    fr: 'ce que contient une pièce, dans l’unité d’à côté : plus que zéro, au plus 100 kg ou 100 L, en grammes, millilitres ou pièces entiers ; au poids ou en vrac, un poids ou un volume',
    en: 'what one piece holds, in the unit beside: more than zero, at most 100 kg or 100 L, in whole grams, millilitres or pieces; by weight or loose, a weight or a volume',
  },
  category: {
    fr: 'une catégorie de Produits, où aucune n’est écrite ; ou changez « Porte sur »',
    en: 'a category of Products, where none is written; or change “Taken on”',
  },
  bearer: {
    fr: '« acheteur », qui paie toujours une marge ; ou une autre façon de calculer',
    en: '“buyer”, who always bears a margin; or another calculation',
  },
  notDate: {
    fr: 'un nombre, que le tableur a changé en date ; retapez-le après une apostrophe, ou en décimal (0,5)',
    en: 'a number, which the sheet turned into a date; type it again after an apostrophe, or as a decimal (0.5)',
  },
  holder: {
    fr: 'un titulaire en lettres latines, que la banque puisse lire ; rien ne peut être viré d’ici là',
    en: 'an account holder in Latin letters, which the bank can read; nothing can be transferred until then',
  },
  region: {
    fr: 'France, sous Fichier, Paramètres, « Paramètres régionaux », pour que « 3,50 » soit lu comme un nombre',
    en: 'France, under File, Settings, “Locale”, so that “3,50” is read as a number',
  },
  zone: {
    fr: 'Paris, sous Fichier, Paramètres, « Fuseau horaire », pour que les heures soient justes',
    en: 'Paris, under File, Settings, “Time zone”, so that hours are right',
  },
  payee: {
    fr: 'le nom de qui est payé directement, un producteur de ce panier comme dans Producteurs (colonne « Producteur », par « Ajouter des colonnes »). Rien n’est compté d’ici là',
    en: 'the name of whoever is paid directly, a producer of that basket as in Producers (column “Producer”, by “Add columns”). Nothing is counted until then',
  },
  noPayee: {
    fr: 'une cellule vide, dès que l’argent est remis à qui encaisse : ici tout lui est payé. Rien n’est compté d’ici là',
    en: 'a blank cell, once the money is with who collects: here all is paid to them. Nothing is counted until then',
  },
  noSum: {
    fr: 'une cellule vide si tout est payé : ce panier se paie à plusieurs producteurs. Sinon, notez chaque somme dans Encaissements',
    en: 'a blank cell if all is paid: this basket is paid to several producers. Otherwise note each sum in Receipts',
  },
  weight: {
    fr: 'un nombre seul, en kilos ou en grammes, comme « 1,4 » ou « 1400 ». D’ici là, le montant reste l’estimation',
    en: 'a number alone, in kilos or grams, such as “1.4” or “1400”. Until then the amount stays the estimate',
  },
  volume: {
    fr: 'un nombre seul, en litres ou en millilitres, comme « 1,4 » ou « 1400 ». D’ici là, le montant reste l’estimation',
    en: 'a number alone, in litres or millilitres, such as “1.4” or “1400”. Until then the amount stays the estimate',
  },
  pickupNote: {
    fr: 'une référence de ce panier, une espace, puis combien, au plus ce que le panier en contient, comme « CR01 1 ». Rien n’est compté d’ici là',
    en: 'a reference of this basket, a space, then how many, no more than the basket holds, such as “CR01 1”. Nothing is counted until then',
  },
  replaced: {
    fr: 'une référence de ce panier, puis « par » et ce qui a été donné, comme « CR01 par une bûche »',
    en: 'a reference of this basket, then “by” and what was given, such as “CR01 by a log”',
  },
  notTransfer: {
    fr: 'une cellule vide, car un virement ne se paie pas à la table : il compte par le relevé (page Argent), ou par une ligne d’Encaissements',
    en: 'a blank cell, as a transfer is not paid at the table: it counts by the statement (page Money), or by a row of Receipts',
  },
  likelySum: {
    fr: 'environ ce qui reste à payer. D’ici là, cela ne compte pas ; si c’est juste, effacez-le avec ce qui dit ici le paiement, et notez-le à la page Argent',
    en: 'about what is left to pay. Until then it does not count; if it is right, clear it with what says here how it was paid, and note it on the Money page',
  },
  iban: {
    fr: 'un IBAN entier, dont pays, longueur et clé vont ensemble ; rien ne peut y être viré d’ici là',
    en: 'a whole IBAN, the country, length and check digits of which agree; nothing can be transferred to it until then',
  },
  siret: {
    fr: 'un SIREN de 9 chiffres ou un SIRET de 14, dont la clé tombe juste',
    en: 'a SIREN of 9 digits or a SIRET of 14, the check digit of which fits',
  },
  vatNumber: {
    fr: 'un numéro de TVA : FR, deux chiffres de clé, puis le SIREN',
    en: 'a VAT number: FR, two check digits, then the SIREN',
  },
  vatRegime: {
    fr: '« redevable », « franchise en base » ou « remboursement forfaitaire », au besoin avec sa date (« franchise en base ; redevable depuis 01/07/2026 »). D’ici là rien n’est numéroté à ce nom',
    en: '“VAT payer”, “exempt” or “flat-rate farmer”, with its day where it changes (“exempt; VAT payer since 01/07/2026”). Until then nothing is numbered in that name',
  },
};
