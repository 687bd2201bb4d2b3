import { choice, email, text, yesNo } from '../../tabs/engine/cellKinds';
import * as common from '../values/commonWords';
import { defineSetting, type Switches } from './defineSetting';
import {
  atLeastOne,
  orNone,
  readBreaks,
  readClock,
  readMailKinds,
  readPhone,
  readPickup,
  readRepeat,
  readShifts,
  readWhen,
} from './settingReaders';

const repeats = ({ repeat }: Switches): boolean => repeat !== null;

const ofDates = { theme: 'sale', goesInto: 'dates' } as const;
/** What stands in Réglages where sales repeat. */
const ofRepeat = { ...ofDates, when: repeats } as const;
/** Written as it is read; blank where nothing is said. */
const anyWords = { kind: text, fallback: '' } as const;

const initialName = { fr: 'Drive fermier', en: 'Farm drive' };
const none = { fr: 'non', en: 'no' };

/** The drive, its sales, and the mails that leave by themselves. */
export const saleSettings = {
  driveName: defineSetting({
    label: { fr: 'Nom du drive', en: 'Name of the drive' },
    help: {
      fr: 'Le nom qui signe les mails et qui titre le formulaire.',
      en: 'The name that signs the mails and heads the form.',
    },
    theme: 'drive',
    kind: text,
    fallback: initialName.fr,
    initial: initialName,
  }),
  coordinatorEmail: defineSetting<string | null>({
    label: { fr: 'E-mail du coordinateur', en: 'Coordinator’s e-mail' },
    help: {
      fr: 'L’adresse où arrivent les réponses aux mails du drive.',
      en: 'The address where replies to the drive’s mails arrive.',
    },
    theme: 'drive',
    kind: email,
    fallback: null,
    field: 'email',
  }),
  phone: defineSetting({
    label: { fr: 'Téléphone du drive', en: 'Telephone of the drive' },
    help: {
      fr: 'Quel numéro donner sur la liste des prix et sur l’affiche ? Laissez vide pour n’en donner aucun.',
      en: 'Which number should stand on the price list and the poster? Leave it blank to give none.',
    },
    theme: 'drive',
    kind: readPhone,
    fallback: '',
    field: 'tel',
    isQuiet: true,
  }),
  place: defineSetting({
    label: { fr: 'Lieu de retrait', en: 'Pick-up place' },
    help: {
      fr: 'Où vient-on chercher son panier ? Le formulaire et les mails le disent.',
      en: 'Where do people collect their baskets? The form and the mails say so.',
    },
    theme: 'drive',
    ...anyWords,
    goesInto: 'dates',
  }),
  opening: defineSetting({
    label: common.ordersOpen,
    help: {
      fr: 'Quand ouvrent les commandes ? « mardi 8:00 » chaque semaine, ou « 07/04/2026 08:00 » une seule fois.',
      en: 'When do orders open? “tuesday 8:00” every week, or “07/04/2026 08:00” once.',
    },
    ...ofDates,
    kind: readWhen,
    fallback: { kind: 'weekly', weekday: 2, hour: 8, minute: 0 },
    initial: { fr: 'mardi 8:00', en: 'tuesday 8:00' },
    earlier: ['Ouverture du cycle'],
  }),
  closing: defineSetting({
    label: common.ordersClose,
    help: {
      fr: 'Quand ferment les commandes ? « jeudi 22:00 » chaque semaine, ou « 09/04/2026 22:00 » une seule fois.',
      en: 'When do orders close? “thursday 22:00” every week, or “09/04/2026 22:00” once.',
    },
    ...ofDates,
    kind: readWhen,
    fallback: { kind: 'weekly', weekday: 4, hour: 22, minute: 0 },
    initial: { fr: 'jeudi 22:00', en: 'thursday 22:00' },
    earlier: ['Fermeture du cycle'],
  }),
  pickup: defineSetting({
    label: { fr: 'Retrait', en: 'Pick-up' },
    help: {
      fr: 'Quand vient-on chercher les paniers ? « samedi 8:00-12:00 » chaque semaine, ou « 11/04/2026 08:00-12:00 » une seule fois.',
      en: 'When are baskets collected? “saturday 8:00-12:00” every week, or “11/04/2026 08:00-12:00” once.',
    },
    ...ofDates,
    kind: readPickup,
    fallback: {
      kind: 'weekly',
      weekday: 6,
      from: { hour: 8, minute: 0 },
      until: { hour: 12, minute: 0 },
    },
    initial: { fr: 'samedi 8:00-12:00', en: 'saturday 8:00-12:00' },
  }),
  repeat: defineSetting({
    label: { fr: 'Répétition', en: 'Repetition' },
    help: {
      fr: 'À quel rythme y a-t-il une vente ? « chaque semaine », « une semaine sur deux », « le premier vendredi du mois » (le jour du retrait), ou « non » si les ventes ne se répètent pas.',
      en: 'How often is there a sale? “every week”, “every second week”, “the first friday of the month” (the pick-up day), or “no” if sales do not repeat.',
    },
    ...ofDates,
    kind: orNone(readRepeat),
    fallback: null,
    initial: none,
  }),
  opensItself: defineSetting({
    label: { fr: 'Ouvrir les ventes sans moi', en: 'Open sales without me' },
    help: {
      fr: 'La vente doit-elle s’ouvrir d’elle-même, à l’heure dite ? Avec « oui », elle prend les produits et les stocks de Produits, et vous recevez un mail.',
      en: 'Should the sale open by itself, at its hour? With “yes” it takes the products and the stock of Products, and you get a mail.',
    },
    ...ofRepeat,
    kind: yesNo,
    fallback: 'no',
  }),
  breaks: defineSetting({
    label: { fr: 'Pauses', en: 'Breaks' },
    help: {
      fr: 'Quand n’y a-t-il pas de vente ? Un retrait qui tombe « du 01/08/2026 au 22/08/2026 ; 24/12/2026 » est sauté.',
      en: 'When is there no sale? A pick-up that falls “from 01/08/2026 to 22/08/2026; 24/12/2026” is left out.',
    },
    ...ofRepeat,
    kind: readBreaks,
    fallback: [],
    field: 'long',
  }),
  instructions: defineSetting({
    label: { fr: 'Consignes de retrait', en: 'Pick-up instructions' },
    help: {
      fr: 'Que faut-il savoir pour venir : sacs, monnaie, stationnement ? Le formulaire et le rappel le disent.',
      en: 'What should people know before they come: bags, change, parking? The form and the reminder say so.',
    },
    theme: 'drive',
    ...anyWords,
    field: 'long',
  }),
  atMost: defineSetting({
    label: { fr: 'Quantité proposée au plus', en: 'Largest quantity offered' },
    help: {
      fr: 'Jusqu’à combien le formulaire propose-t-il de chaque produit, si le stock le permet ?',
      en: 'Up to how many of each product does the form offer, as far as stock allows?',
    },
    theme: 'sale',
    kind: atLeastOne,
    fallback: 12,
    initial: { fr: '12', en: '12' },
    field: 'numeric',
  }),
  announce: defineSetting({
    label: { fr: 'Annoncer l’ouverture', en: 'Announce the opening' },
    help: {
      fr: 'Faut-il écrire aux abonnés de l’onglet Acheteurs quand une vente s’ouvre ?',
      en: 'Should the subscribers in Buyers get a mail when a sale opens?',
    },
    theme: 'mails',
    kind: yesNo,
    fallback: 'yes',
  }),
  reminderAt: defineSetting({
    label: { fr: 'Rappel la veille du retrait, à', en: 'Reminder on the eve of pick-up, at' },
    help: {
      fr: 'À quelle heure, la veille, rappeler le retrait par mail ? « non » pour ne pas le rappeler.',
      en: 'At what time, on the eve, should a mail remind people of the pick-up? “no” for no reminder.',
    },
    theme: 'mails',
    kind: orNone(readClock),
    fallback: { hour: 18, minute: 0 },
    initial: { fr: '18:00', en: '18:00' },
    field: 'time',
  }),
  shifts: defineSetting({
    label: { fr: 'Places de permanence', en: 'Duty places' },
    help: {
      fr: 'Combien de personnes tiennent chaque retrait ? « 2 », ou « 2 accueil 7:30-12:30 ; 1 caisse » (sans horaires, ce sont ceux du retrait). L’onglet Permanences dit qui vient, et chacun est prévenu. « non » s’il n’y a pas de permanences.',
      en: 'How many people run each pick-up? “2”, or “2 welcome 7:30-12:30; 1 till” (without hours, they are those of the pick-up). The Duties tab says who comes, and everybody is told. “no” if there are no duties.',
    },
    theme: 'people',
    kind: readShifts,
    fallback: [],
    initial: none,
    field: 'long',
    makesTabs: true,
  }),
  mutedMails: defineSetting({
    label: { fr: 'Mails à ne pas envoyer', en: 'Mails not to send' },
    help: {
      fr: 'Quels mails ne doivent pas partir ? Donnez leurs types comme dans l’onglet Rappels, séparés par des virgules, « compte, fermeture-proche ».',
      en: 'Which mails are not to leave? Give their kinds as in Outbox, with commas between, “account, closing-soon”.',
    },
    theme: 'mails',
    kind: readMailKinds,
    fallback: [],
  }),
  producersSee: defineSetting({
    label: { fr: 'Les producteurs voient les paniers', en: 'Producers see the baskets' },
    help: {
      fr: 'Que voit chaque producteur des paniers, dans sa feuille ? Rien, leurs numéros ou les noms, jamais une adresse ni un téléphone. Avec « et ils notent », il y écrit aussi ce qu’il livre et ce que cela pèse.',
      en: 'What does each producer see of the baskets, in their sheet? Nothing, their numbers or the names, never an address or a phone. With “and they note” they also write there what they deliver and what it weighs.',
    },
    theme: 'people',
    kind: choice({
      nothing: { fr: 'non', en: 'no' },
      numbers: { fr: 'numéros', en: 'numbers' },
      names: { fr: 'noms', en: 'names' },
      filled: { fr: 'numéros, et ils notent', en: 'numbers, and they note' },
    }),
    fallback: 'nothing',
  }),
  language: defineSetting({
    label: { fr: 'Langue', en: 'Language' },
    help: {
      fr: 'Dans quelle langue, fr ou en ? « Installer le drive » change ensuite les onglets.',
      en: 'In which language, fr or en? “Set up the drive” then changes the tabs.',
    },
    theme: 'drive',
    kind: choice({
      fr: { fr: 'fr', en: 'fr', also: ['français', 'french'] },
      en: { fr: 'en', en: 'en', also: ['anglais', 'english'] },
    }),
    fallback: 'fr',
    initial: { fr: 'fr', en: 'en' },
    makesTabs: true,
  }),
} as const;
