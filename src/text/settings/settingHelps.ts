import type { Named } from '../../domain/values/locale';
import { modesExplained } from './modes';

/** What stands beside each setting: what is asked, as one would say it. */
export const settingHelps = {
  driveName: {
    fr: 'Le nom qui signe les mails et qui titre le formulaire.',
    en: 'The name that signs the mails and heads the form.',
  },
  coordinatorEmail: {
    fr: 'L’adresse où arrivent les réponses aux mails du drive.',
    en: 'The address where replies to the drive’s mails arrive.',
  },
  phone: {
    fr: 'Quel numéro donner sur la liste des prix et sur l’affiche ? Laissez vide pour n’en donner aucun.',
    en: 'Which number should stand on the price list and the poster? Leave it blank to give none.',
  },
  place: {
    fr: 'Où vient-on chercher son panier ? Le formulaire et les mails le disent.',
    en: 'Where do people collect their baskets? The form and the mails say so.',
  },
  opening: {
    fr: 'Quand ouvrent les commandes ? « mardi 8:00 » chaque semaine, ou « 07/04/2026 08:00 » une seule fois.',
    en: 'When do orders open? “tuesday 8:00” every week, or “07/04/2026 08:00” once.',
  },
  closing: {
    fr: 'Quand ferment les commandes ? « jeudi 22:00 » chaque semaine, ou « 09/04/2026 22:00 » une seule fois.',
    en: 'When do orders close? “thursday 22:00” every week, or “09/04/2026 22:00” once.',
  },
  pickup: {
    fr: 'Quand vient-on chercher les paniers ? « samedi 8:00-12:00 » chaque semaine, ou « 11/04/2026 08:00-12:00 » une seule fois.',
    en: 'When are baskets collected? “saturday 8:00-12:00” every week, or “11/04/2026 08:00-12:00” once.',
  },
  repeat: {
    fr: 'À quel rythme y a-t-il une vente ? « chaque semaine », « une semaine sur deux », « le premier vendredi du mois » (le jour du retrait), ou « non » si les ventes ne se répètent pas.',
    en: 'How often is there a sale? “every week”, “every second week”, “the first friday of the month” (the pick-up day), or “no” if sales do not repeat.',
  },
  opensItself: {
    fr: 'La vente doit-elle s’ouvrir d’elle-même, à l’heure dite ? Avec « oui », elle prend les produits et les stocks de Produits, et vous recevez un mail.',
    en: 'Should the sale open by itself, at its hour? With “yes” it takes the products and the stock of Products, and you get a mail.',
  },
  breaks: {
    fr: 'Quand n’y a-t-il pas de vente ? Un retrait qui tombe « du 01/08/2026 au 22/08/2026 ; 24/12/2026 » est sauté.',
    en: 'When is there no sale? A pick-up that falls “from 01/08/2026 to 22/08/2026; 24/12/2026” is left out.',
  },
  instructions: {
    fr: 'Que faut-il savoir pour venir : sacs, monnaie, stationnement ? Le formulaire et le rappel le disent.',
    en: 'What should people know before they come: bags, change, parking? The form and the reminder say so.',
  },
  atMost: {
    fr: 'Jusqu’à combien le formulaire propose-t-il de chaque produit, si le stock le permet ?',
    en: 'Up to how many of each product does the form offer, as far as stock allows?',
  },
  producersSee: {
    fr: 'Que voit chaque producteur des paniers, dans sa feuille ? Rien, leurs numéros ou les noms, jamais une adresse ni un téléphone. Avec « et ils notent », il y écrit aussi ce qu’il livre et ce que cela pèse.',
    en: 'What does each producer see of the baskets, in their sheet? Nothing, their numbers or the names, never an address or a phone. With “and they note” they also write there what they deliver and what it weighs.',
  },
  language: {
    fr: 'Dans quelle langue, fr ou en ? « Installer le drive » change ensuite les onglets.',
    en: 'In which language, fr or en? “Set up the drive” then changes the tabs.',
  },
  mode: modesExplained,
  margin: {
    fr: 'Combien ajouter au prix d’achat ? À 20 %, ce qui est acheté 10,00 € se vend 12,00 €. L’onglet Frais peut donner une autre marge à un producteur, une catégorie ou un produit.',
    en: 'How much is added to the purchase price? At 20% what is bought at 10.00 sells at 12.00. The Fees tab may give a producer, a category or a product another margin.',
  },
  driveVat: {
    fr: 'Le drive est-il « redevable » de la TVA, ou en « franchise en base » ? Le régime des producteurs n’y change rien.',
    en: 'Is the drive a “VAT payer”, or “exempt”? The producers’ regimes make no difference.',
  },
  saleMinimum: {
    fr: 'Combien faut-il en tout pour que la vente ait lieu ? Par exemple 300 €, ou 100 kg. En dessous, tout est retiré à la fermeture, et chacun est prévenu.',
    en: 'How much is needed in all for the sale to take place? 300 € for example, or 100 kg. Below it everything is taken out at closing, and everybody is told.',
  },
  whenMissed: {
    fr: 'Un minimum (d’un produit, d’un producteur, de la vente) n’est pas atteint à la dernière heure : laisser tomber ce qui en dépend, ou prolonger d’un jour, une fois ? Chacun est prévenu.',
    en: 'A minimum (of a product, a producer, the sale) is not reached in the last hour: let what hangs on it fall, or go on for a day, once? Everybody is told.',
  },
  basketMinimum: {
    fr: 'À partir de combien d’euros garder un panier, sans les consignes ni les frais par commande ? Avec « 20 », un panier en dessous est annulé à la fermeture ; avec « 20, gardé », non. La confirmation dit ce qui manque. Laissez vide s’il n’y a pas de minimum.',
    en: 'From how many euros on is a basket kept, without deposits or fees an order? With “20” a basket below is cancelled at closing; with “20, kept” it is not. The confirmation says what is missing. Leave it blank for no minimum.',
  },
  payments: {
    fr: 'Le drive doit-il demander les paiements et les suivre ?',
    en: 'Should the drive ask for payments and follow them?',
  },
  collectorHolder: {
    fr: 'À quel nom est le compte, exactement comme la banque l’écrit ? Laissez vide si c’est le nom du producteur qui encaisse ou, sinon, celui du drive.',
    en: 'In whose name is the account, exactly as the bank writes it? Leave it blank if it is the name of the producer who collects or, without one, the drive’s.',
  },
  collectorIban: {
    fr: 'Sur quel compte les acheteurs paient-ils ? Les reversements en partent aussi.',
    en: 'Into which account do buyers pay? Payouts leave from it too.',
  },
  collector: {
    fr: 'Quel producteur encaisse pour les autres ? Sa part reste chez lui. Laissez vide si c’est celui dont c’est le compte.',
    en: 'Which producer collects for the others? Their share stays with them. Leave it blank if it is whoever’s account it is.',
  },
  payLink: {
    fr: 'À quelle adresse payer en ligne ? {montant} et {reference} y sont remplacés pour chacun.',
    en: 'At which address can people pay online? In it {montant} and {reference} are replaced for each of them.',
  },
  smallDue: {
    fr: 'En dessous de combien d’euros ne relancer personne ? Le reste s’ajoute alors à la prochaine demande, sauf s’il est dû à un producteur. Laissez vide pour tout réclamer.',
    en: 'Below how many euros should nobody be reminded? What is left is then added to the next demand, unless it is owed to a producer. Leave it blank to claim everything.',
  },
  atPickup: {
    fr: 'Paie-t-on en espèces ou par chèque au retrait ? Avec « oui », Retrait a une case pour chacun, et les rappels d’impayés attendent que la caisse soit comptée, ou tout noté (page Argent). Avec « au mieux », c’est le cas à la première vente, puis si une vente en a eu.',
    en: 'Do people pay in cash or by cheque at the pick-up? With “yes” Pick-up has a box for each, and reminders of dues wait until the till is counted, or all is noted (Money page). With “as fits” that is so in the first sale, and then where a sale has had some.',
  },
  setOff: {
    fr: 'Faut-il retenir sur le reversement d’un producteur ce qu’il doit pour son propre panier ?',
    en: 'Should what a producer owes for their own basket be kept from their payout?',
  },
  announce: {
    fr: 'Faut-il écrire aux abonnés de l’onglet Acheteurs quand une vente s’ouvre ?',
    en: 'Should the subscribers in Buyers get a mail when a sale opens?',
  },
  reminderAt: {
    fr: 'À quelle heure, la veille, rappeler le retrait par mail ? « non » pour ne pas le rappeler.',
    en: 'At what time, on the eve, should a mail remind people of the pick-up? “no” for no reminder.',
  },
  shifts: {
    fr: 'Combien de personnes tiennent chaque retrait ? « 2 », ou « 2 accueil 7:30-12:30 ; 1 caisse » (sans horaires, ce sont ceux du retrait). L’onglet Permanences dit qui vient, et chacun est prévenu. « non » s’il n’y a pas de permanences.',
    en: 'How many people run each pick-up? “2”, or “2 welcome 7:30-12:30; 1 till” (without hours, they are those of the pick-up). The Duties tab says who comes, and everybody is told. “no” if there are no duties.',
  },
  mutedMails: {
    fr: 'Quels mails ne doivent pas partir ? Donnez leurs types comme dans l’onglet Rappels, séparés par des virgules, « compte, fermeture-proche ».',
    en: 'Which mails are not to leave? Give their kinds as in Outbox, with commas between, “account, closing-soon”.',
  },
  legalName: {
    fr: 'Sous quel nom le drive facture-t-il ?',
    en: 'Under which name does the drive invoice?',
  },
  siret: {
    fr: 'Quel SIREN (9 chiffres) ou SIRET (14) mettre sur les factures du drive ?',
    en: 'Which SIREN (9 digits) or SIRET (14) should stand on the drive’s invoices?',
  },
  legalAddress: {
    fr: 'Quelle adresse mettre sur les factures du drive ?',
    en: 'Which address should stand on the drive’s invoices?',
  },
  vatNumber: {
    fr: 'Quel numéro de TVA mettre sur les factures du drive ?',
    en: 'Which VAT number should stand on the drive’s invoices?',
  },
  mentions: {
    fr: 'Quelle est votre forme juridique, et où êtes-vous inscrits ? Les factures le disent, « SARL au capital de 5 000 €, RCS Romans ».',
    en: 'What is your legal form, and where are you registered? Invoices say so, “Ltd, registered in Romans”.',
  },
} satisfies Readonly<Record<string, Named>>;
