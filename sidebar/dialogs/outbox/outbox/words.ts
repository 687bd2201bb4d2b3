import type { ListedMail } from '../../../../src/app/outbox/outboxView';
import { count, type Language } from '../../../shared/format';

type State = ListedMail['state'];

export interface OutboxWords {
  readonly title: string;
  readonly failed: string;
  readonly quota: (left: number, daily: number, resets: string) => string;
  readonly owner: (address: string) => string;
  readonly sale: string;
  readonly saleName: (number: number) => string;
  readonly state: string;
  readonly kind: string;
  readonly all: string;
  readonly person: string;
  readonly none: string;
  readonly list: string;
  readonly when: string;
  readonly choose: (who: string) => string;
  readonly chooseAll: string;
  readonly chosen: (mails: number, which: 'found' | 'toCome' | 'chosen') => string;
  readonly due: Readonly<Record<'leaves' | 'left' | 'due' | 'tooLate', (when: string) => string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly sendAs: Readonly<Partial<Record<State, string>>>;
  readonly confirm: (mails: number, left: number) => string;
  readonly confirmDoubtful: string;
  readonly confirmLate: string;
  readonly yes: string;
  readonly working: Readonly<Record<Action, string>>;
  readonly done: Readonly<
    Record<'hold' | 'release' | 'cancel' | 'accept', (mails: number) => string>
  >;
  readonly sent: (sent: number, failed: number, waiting: number) => string;
  readonly tested: (to: string) => string;
  readonly back: string;
  readonly to: string;
  readonly subject: string;
  readonly attachment: string;
  readonly html: string;
  readonly text: string;
  readonly frame: string;
  readonly texts: string;
  readonly interrupted: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

export type Action = 'hold' | 'release' | 'cancel' | 'accept' | 'send' | 'test';

const NBSP = '\u00a0';

const french: OutboxWords = {
  title: 'Boîte d’envoi',
  failed: 'La boîte d’envoi ne s’est pas chargée.',
  quota: (left, daily, resets) =>
    `Il reste ${count(left, 'fr')} ${left > 1 ? 'mails' : 'mail'} sur ${count(daily, 'fr')} aujourd’hui${NBSP}; le compte repart ${resets}.`,
  owner: (address) =>
    `Les envois automatiques partent du compte ${address} et comptent dans son quota.`,
  sale: 'Vente',
  saleName: (number) => (number === 0 ? 'hors vente' : `vente ${number}`),
  state: 'État',
  kind: 'Type',
  all: 'tous',
  person: 'Adresse',
  none: 'Aucun mail ne correspond.',
  list: 'Mails',
  when: 'Quand',
  choose: (who) => `Choisir le mail à ${who}`,
  chooseAll: 'Choisir tous les mails de cette page',
  chosen: (mails, which) => {
    const many = mails > 1 ? 's' : '';
    const word = { found: `trouvé${many}`, toCome: 'à venir', chosen: `choisi${many}` }[which];
    return `${count(mails, 'fr')} mail${many} ${word}`;
  },
  due: {
    leaves: (when) => `partira ${when}`,
    left: (when) => `parti ${when}`,
    due: (when) => `prévu ${when}`,
    tooLate: () => 'arriverait trop tard',
  },
  actions: {
    hold: 'Mettre de côté',
    release: 'Remettre à envoyer',
    cancel: 'Annuler l’envoi',
    accept: 'Considérer comme envoyé',
    send: 'Envoyer maintenant',
    test: 'Essai à moi-même',
  },
  sendAs: { failed: 'Réessayer', maybeSent: 'Renvoyer', cancelled: 'Envoyer quand même' },
  confirm: (mails, left) =>
    `Envoyer ${count(mails, 'fr')} ${mails > 1 ? 'mails' : 'mail'} maintenant${NBSP}? ${
      mails > left
        ? `Le quota en laisse partir ${count(left, 'fr')}, les plus urgents d’abord${NBSP}; les autres partiront d’eux-mêmes quand il revient.`
        : 'Le quota suffit.'
    }`,
  confirmDoubtful:
    'L’envoi a été coupé en plein vol et ce mail est peut-être déjà arrivé. Demandez d’abord à la personne. Le renvoyer\u00a0?',
  confirmLate: 'Ce mail arriverait après ce qu’il annonce. L’envoyer quand même\u00a0?',
  yes: 'Envoyer',
  working: {
    hold: 'Mise de côté…',
    release: 'Remise à envoyer…',
    cancel: 'Annulation…',
    accept: 'Enregistrement…',
    send: 'Envoi des mails…',
    test: 'Envoi de l’essai…',
  },
  done: {
    hold: (mails) => `${count(mails, 'fr')} ${mails > 1 ? 'mails mis' : 'mail mis'} de côté.`,
    release: (mails) =>
      `${count(mails, 'fr')} ${mails > 1 ? 'mails partiront à leur' : 'mail partira à son'} heure.`,
    cancel: (mails) => `${count(mails, 'fr')} ${mails > 1 ? 'mails annulés' : 'mail annulé'}.`,
    accept: (mails) =>
      `${count(mails, 'fr')} ${mails > 1 ? 'mails considérés comme envoyés' : 'mail considéré comme envoyé'}.`,
  },
  sent: (sent, failed, waiting) =>
    [
      `${count(sent, 'fr')} ${sent > 1 ? 'mails partis' : 'mail parti'}`,
      ...(failed > 0 ? [`${count(failed, 'fr')} en échec`] : []),
      ...(waiting > 0 ? [`${count(waiting, 'fr')} en attente du quota`] : []),
    ]
      .join(', ')
      .concat('.'),
  tested: (to) => `L’essai est parti à ${to}.`,
  back: 'Retour à la liste',
  to: 'À',
  subject: 'Objet',
  attachment: 'Pièce jointe',
  html: 'Mise en page',
  text: 'Texte seul',
  frame: 'Le mail tel qu’il sera reçu',
  texts: 'Changer le texte des prochains mails de ce genre',
  interrupted:
    'Son envoi a été coupé, ou il est en train de partir. Le prochain passage de l’heure dira ce qu’il en est.',
  page: (page, pages) => `Page ${count(page, 'fr')} sur ${count(pages, 'fr')}`,
  previous: 'Page précédente',
  next: 'Page suivante',
};

const english: OutboxWords = {
  title: 'Outbox',
  failed: 'The outbox did not load.',
  quota: (left, daily, resets) =>
    `${count(left, 'en')} of ${count(daily, 'en')} mails are left today; the count starts again ${resets}.`,
  owner: (address) => `Automatic mails leave from ${address} and count in that account’s quota.`,
  sale: 'Sale',
  saleName: (number) => (number === 0 ? 'no sale' : `sale ${number}`),
  state: 'State',
  kind: 'Kind',
  all: 'all',
  person: 'Address',
  none: 'No mail fits.',
  list: 'Mails',
  when: 'When',
  choose: (who) => `Choose the mail to ${who}`,
  chooseAll: 'Choose all mails of this page',
  chosen: (mails, which) => {
    const word = { found: 'found', toCome: 'to come', chosen: 'chosen' }[which];
    return `${count(mails, 'en')} ${mails === 1 ? 'mail' : 'mails'} ${word}`;
  },
  due: {
    leaves: (when) => `leaves ${when}`,
    left: (when) => `left ${when}`,
    due: (when) => `due ${when}`,
    tooLate: () => 'would come too late',
  },
  actions: {
    hold: 'Hold back',
    release: 'Put back in line',
    cancel: 'Cancel',
    accept: 'Take as sent',
    send: 'Send now',
    test: 'Test to myself',
  },
  sendAs: { failed: 'Try again', maybeSent: 'Send again', cancelled: 'Send anyway' },
  confirm: (mails, left) =>
    `Send ${count(mails, 'en')} ${mails === 1 ? 'mail' : 'mails'} now? ${
      mails > left
        ? `The quota lets ${count(left, 'en')} go, the most urgent first; the others leave by themselves when it comes back.`
        : 'The quota is enough.'
    }`,
  confirmDoubtful:
    'Sending was cut off and this mail may have arrived already. Ask the person first. Send it again?',
  confirmLate: 'This mail would come after what it is about. Send it anyway?',
  yes: 'Send',
  working: {
    hold: 'Holding back…',
    release: 'Putting back in line…',
    cancel: 'Cancelling…',
    accept: 'Noting…',
    send: 'Sending mails…',
    test: 'Sending the test…',
  },
  done: {
    hold: (mails) => `${count(mails, 'en')} held back.`,
    release: (mails) => `${count(mails, 'en')} back in line.`,
    cancel: (mails) => `${count(mails, 'en')} cancelled.`,
    accept: (mails) => `${count(mails, 'en')} taken as sent.`,
  },
  sent: (sent, failed, waiting) =>
    [
      `${count(sent, 'en')} sent`,
      ...(failed > 0 ? [`${count(failed, 'en')} failed`] : []),
      ...(waiting > 0 ? [`${count(waiting, 'en')} waiting for quota`] : []),
    ]
      .join(', ')
      .concat('.'),
  tested: (to) => `The test was sent to ${to}.`,
  back: 'Back to the list',
  to: 'To',
  subject: 'Subject',
  attachment: 'Attachment',
  html: 'Laid out',
  text: 'Text only',
  frame: 'The mail as it will be received',
  texts: 'Change the words of such mails to come',
  interrupted: 'Sending it was cut off, or it is leaving now. The next hourly run will tell.',
  page: (page, pages) => `Page ${count(page, 'en')} of ${count(pages, 'en')}`,
  previous: 'Previous page',
  next: 'Next page',
};

export const outboxWords: Readonly<Record<Language, OutboxWords>> = { fr: french, en: english };
