import type { Named } from '../../domain/values/locale';
import { modesExplained } from './modes';

const onInvoices: Named = { fr: 'Sur les factures du drive.', en: 'On the drive’s invoices.' };

/** What stands beside each setting. */
export const settingHelps = {
  driveName: {
    fr: 'Tel qu’il signe les mails et titre le formulaire.',
    en: 'As it signs mails and heads the form.',
  },
  coordinatorEmail: {
    fr: 'Les réponses aux mails du drive lui arrivent.',
    en: 'Replies to the drive’s mails go there.',
  },
  phone: {
    fr: 'Sur la liste des prix, l’affiche et dans le texte pour les journaux ; vide : aucun.',
    en: 'On the price list, the poster and in the text for papers; blank: none.',
  },
  place: { fr: 'Dans le formulaire et les mails.', en: 'In the form and the mails.' },
  opening: {
    fr: '« mardi 8:00 » chaque semaine, ou « 07/04/2026 08:00 » pour une fois.',
    en: '“tuesday 8:00” every week, or “07/04/2026 08:00” once.',
  },
  closing: {
    fr: '« jeudi 22:00 » chaque semaine, ou une date et une heure.',
    en: '“thursday 22:00” every week, or a date and time.',
  },
  pickup: {
    fr: '« samedi 8:00-12:00 » chaque semaine, ou « 11/04/2026 08:00-12:00 ».',
    en: '“saturday 8:00-12:00” every week, or “11/04/2026 08:00-12:00”.',
  },
  repeat: {
    fr: '« chaque semaine », « une semaine sur deux », « le premier vendredi du mois » (jour de retrait), ou « non ».',
    en: '“every week”, “every second week”, “the first friday of the month” (pick-up day), or “no”.',
  },
  opensItself: {
    fr: 'oui : à l’heure dite, la vente s’ouvre avec les produits et les stocks de Produits, et vous recevez un mail.',
    en: 'yes: at its hour the sale opens with products and stock of Products, and you get a mail.',
  },
  breaks: {
    fr: 'Quand il n’y a pas de vente, « du 01/08/2026 au 22/08/2026 » : un retrait qui y tombe vous est demandé, et votre réponse s’écrit ici, « 15/08/2026 maintenue ».',
    en: 'When there is no sale, “from 01/08/2026 to 22/08/2026”: you are asked about a pick-up within, and your answer is written here, “15/08/2026 kept”.',
  },
  instructions: {
    fr: 'Dans le formulaire et le rappel : sacs, monnaie, stationnement …',
    en: 'In the form and the reminder: bags, parking …',
  },
  atMost: {
    fr: 'Nombre de choix par produit dans le formulaire, si le stock le permet.',
    en: 'Choices a product in the form, as stock allows.',
  },
  producersSee: {
    fr: 'Ce que chaque producteur voit des paniers dans sa feuille, sans adresse ni téléphone ; « et ils notent » : il y écrit ce qu’il livre et ce que cela pèse.',
    en: 'What each producer sees of baskets in their sheet, never an address or a phone; “and they note”: they write there what they deliver and what it weighs.',
  },
  language: {
    fr: 'fr ou en ; « Installer le drive » l’applique aux onglets.',
    en: 'fr or en; “Set up the drive” applies it to the tabs.',
  },
  mode: modesExplained,
  margin: {
    fr: 'Ajoutée au prix d’achat : 10,00 € à 20 % se vend 12,00 €. L’onglet Frais peut en donner une autre à un producteur, une catégorie ou un produit.',
    en: 'Added to the purchase price: 10.00 at 20% sells at 12.00. The Fees tab may give a producer, category or product another.',
  },
  driveVat: {
    fr: '« redevable » ou « franchise en base », quel que soit le régime des producteurs.',
    en: '“VAT payer” or “exempt”, whatever the producers’ regimes.',
  },
  basketMinimum: {
    fr: 'En euros, sans les consignes ni les frais par commande. « 20 » : un panier en dessous est annulé à la fermeture ; « 20, gardé » : il ne l’est pas. Dans les deux cas la confirmation dit ce qui manque.',
    en: 'In euros, without deposits or fees an order. “20”: a basket below is cancelled at closing; “20, kept”: it is not. Either way the confirmation says what is missing.',
  },
  payments: {
    fr: 'oui : les paiements sont demandés et suivis.',
    en: 'yes: payments are asked for and followed.',
  },
  collectorHolder: {
    fr: 'Le nom exact que connaît la banque ; vide : qui encaisse, sinon le nom du drive.',
    en: 'The exact name that the bank knows; blank: who collects, else the drive’s name.',
  },
  collectorIban: {
    fr: 'Donné aux acheteurs, et débité des reversements.',
    en: 'Given to buyers, and debited for payouts.',
  },
  collector: {
    fr: 'Vide : celui dont c’est le compte. Sa part reste chez lui.',
    en: 'Blank: whoever’s account it is. That share stays there.',
  },
  payLink: {
    fr: 'Une adresse où {montant} et {reference} sont remplacés.',
    en: 'An address in which {montant} and {reference} are replaced.',
  },
  smallDue: {
    fr: 'En euros : un reste plus petit n’a pas de rappel, il est ajouté à la prochaine demande (dû à un producteur, il est rappelé) ; vide : chaque reste est réclamé.',
    en: 'In euros: what is less gets no reminder, it is added to the next demand (owed to a producer, it is reminded); blank: all is claimed.',
  },
  atPickup: {
    fr: 'oui : Retrait a une case pour chaque, et les rappels d’impayés attendent que la caisse soit comptée, ou tout noté (page Argent) ; « au mieux » : si cette vente ou une d’avant en a eu, et à la première ; ou « non ».',
    en: 'yes: Pick-up has a box for each, and reminders of dues wait until the till is counted, or all is noted (Money page); “as fits”: where this sale or one before had some, and in the first one; or “no”.',
  },
  setOff: {
    fr: 'oui : son panier est retenu sur son reversement.',
    en: 'yes: a producer’s basket is kept from its payout.',
  },
  announce: {
    fr: 'oui : un mail aux abonnés de l’onglet Acheteurs.',
    en: 'yes: a mail to the subscribers in Buyers.',
  },
  reminderAt: {
    fr: 'Heure du mail de rappel, ou « non ».',
    en: 'Time of the reminder mail, or “no”.',
  },
  shifts: {
    fr: 'Combien de personnes tiennent chaque retrait ? « 2 », ou « 2 accueil 7:30-12:30 ; 1 caisse » ; sans horaires, ceux du retrait. L’onglet Permanences dit qui vient, et chacun est prévenu. « non » : pas de permanences.',
    en: 'How many people run each pick-up? “2”, or “2 welcome 7:30-12:30; 1 till”; without hours, those of the pick-up. The Duties tab says who comes, and everybody is told. “no”: no duties.',
  },
  mutedMails: {
    fr: 'Des types de l’onglet Rappels, séparés par des virgules : « compte, fermeture-proche ».',
    en: 'Kinds as in Outbox, with commas between: “account, closing-soon”.',
  },
  legalName: onInvoices,
  siret: {
    fr: 'SIREN (9 chiffres) ou SIRET (14). Sur les factures.',
    en: 'SIREN (9 digits) or SIRET (14). On invoices.',
  },
  legalAddress: onInvoices,
  vatNumber: onInvoices,
  mentions: {
    fr: 'Votre forme juridique et votre immatriculation, sur les factures : « SARL au capital de 5 000 €, RCS Romans ».',
    en: 'Your legal form and where you are registered, on invoices: “Ltd, registered in Romans”.',
  },
} satisfies Readonly<Record<string, Named>>;
