import * as common from '../../values/commonWords';
import { grouped, NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const outboxPage = {
  failed: { fr: 'La boîte d’envoi ne s’est pas chargée.', en: 'The outbox did not load.' },
  quota: {
    fr: (left: number, daily: number, resets: string) =>
      `Il reste ${grouped(left, 'fr')} ${left > 1 ? 'mails' : 'mail'} sur ${grouped(daily, 'fr')} aujourd’hui${NBSP}; le compte repart ${resets}.`,
    en: (left: number, daily: number, resets: string) =>
      `${grouped(left, 'en')} of ${grouped(daily, 'en')} mails are left today; the count starts again ${resets}.`,
  },
  owner: {
    fr: (address: string) =>
      `Les envois automatiques partent du compte ${address} et comptent dans son quota.`,
    en: (address: string) =>
      `Automatic mails leave from ${address} and count in that account’s quota.`,
  },
  sale: { fr: 'Vente', en: 'Sale' },
  saleName: {
    fr: (number: number) => (number === 0 ? 'hors vente' : `vente ${number}`),
    en: (number: number) => (number === 0 ? 'no sale' : `sale ${number}`),
  },
  state: { fr: 'État', en: 'State' },
  kind: { fr: 'Type', en: 'Kind' },
  all: { fr: 'tous', en: 'all' },
  person: { fr: 'Adresse', en: 'Address' },
  none: { fr: 'Aucun mail ne correspond.', en: 'No mail fits.' },
  list: { fr: 'Mails', en: 'Mails' },
  when: { fr: 'Quand', en: 'When' },
  choose: {
    fr: (who: string) => `Choisir le mail à ${who}`,
    en: (who: string) => `Choose the mail to ${who}`,
  },
  chooseAll: { fr: 'Choisir tous les mails de cette page', en: 'Choose all mails of this page' },
  chosen: {
    fr: (mails: number, which: 'found' | 'toCome' | 'chosen') => {
      const many = mails > 1 ? 's' : '';
      const word = { found: `trouvé${many}`, toCome: 'à venir', chosen: `choisi${many}` }[which];
      return `${grouped(mails, 'fr')} mail${many} ${word}`;
    },
    en: (mails: number, which: 'found' | 'toCome' | 'chosen') => {
      const word = { found: 'found', toCome: 'to come', chosen: 'chosen' }[which];
      return `${grouped(mails, 'en')} ${mails === 1 ? 'mail' : 'mails'} ${word}`;
    },
  },
  due: {
    leaves: { fr: (when: string) => `partira ${when}`, en: (when: string) => `leaves ${when}` },
    left: { fr: (when: string) => `parti ${when}`, en: (when: string) => `left ${when}` },
    due: { fr: (when: string) => `prévu ${when}`, en: (when: string) => `due ${when}` },
    tooLate: { fr: 'arriverait trop tard', en: 'would come too late' },
  },
  actions: {
    hold: { fr: 'Mettre de côté', en: 'Hold back' },
    release: { fr: 'Remettre à envoyer', en: 'Put back in line' },
    cancel: { fr: 'Annuler l’envoi', en: 'Cancel' },
    accept: { fr: 'Considérer comme envoyé', en: 'Take as sent' },
    send: { fr: 'Envoyer maintenant', en: 'Send now' },
    test: common.testToMyself,
  },
  sendAs: {
    failed: { fr: 'Réessayer', en: 'Try again' },
    maybeSent: { fr: 'Renvoyer', en: 'Send again' },
    cancelled: { fr: 'Envoyer quand même', en: 'Send anyway' },
  },
  confirm: {
    fr: (mails: number, left: number) =>
      `Envoyer ${grouped(mails, 'fr')} ${mails > 1 ? 'mails' : 'mail'} maintenant${NBSP}? ${
        mails > left
          ? `Le quota en laisse partir ${grouped(left, 'fr')}, les plus urgents d’abord${NBSP}; les autres partiront d’eux-mêmes quand il revient.`
          : 'Le quota suffit.'
      }`,
    en: (mails: number, left: number) =>
      `Send ${grouped(mails, 'en')} ${mails === 1 ? 'mail' : 'mails'} now? ${
        mails > left
          ? `The quota lets ${grouped(left, 'en')} go, the most urgent first; the others leave by themselves when it comes back.`
          : 'The quota is enough.'
      }`,
  },
  confirmDoubtful: {
    fr: 'L’envoi a été coupé, ce mail est peut-être déjà arrivé. Demandez d’abord à la personne. Le renvoyer\u00a0?',
    en: 'Sending was cut off, this mail may have arrived. Ask the person first. Send it again?',
  },
  confirmLate: {
    fr: 'Ce mail arriverait après ce qu’il annonce. L’envoyer quand même\u00a0?',
    en: 'This mail would come after what it is about. Send it anyway?',
  },
  yes: { fr: 'Envoyer', en: 'Send' },
  working: {
    hold: { fr: 'Mise de côté…', en: 'Holding back…' },
    release: { fr: 'Remise à envoyer…', en: 'Putting back in line…' },
    cancel: { fr: 'Annulation…', en: 'Cancelling…' },
    accept: common.saving,
    send: { fr: 'Envoi des mails…', en: 'Sending mails…' },
    test: common.sendingTest,
  },
  done: {
    hold: {
      fr: (mails: number) =>
        `${grouped(mails, 'fr')} ${mails > 1 ? 'mails mis' : 'mail mis'} de côté.`,
      en: (mails: number) => `${grouped(mails, 'en')} held back.`,
    },
    release: {
      fr: (mails: number) =>
        `${grouped(mails, 'fr')} ${mails > 1 ? 'mails partiront à leur' : 'mail partira à son'} heure.`,
      en: (mails: number) => `${grouped(mails, 'en')} back in line.`,
    },
    cancel: {
      fr: (mails: number) =>
        `${grouped(mails, 'fr')} ${mails > 1 ? 'mails annulés' : 'mail annulé'}.`,
      en: (mails: number) => `${grouped(mails, 'en')} cancelled.`,
    },
    accept: {
      fr: (mails: number) =>
        `${grouped(mails, 'fr')} ${mails > 1 ? 'mails considérés comme envoyés' : 'mail considéré comme envoyé'}.`,
      en: (mails: number) => `${grouped(mails, 'en')} taken as sent.`,
    },
  },
  sent: {
    fr: (sent: number, failed: number, outdated: number) =>
      [
        `${grouped(sent, 'fr')} ${sent > 1 ? 'mails partis' : 'mail parti'}`,
        ...(failed > 0 ? [`${grouped(failed, 'fr')} en échec`] : []),
        ...(outdated > 0
          ? [
              `${grouped(outdated, 'fr')} ${outdated > 1 ? 'n’avaient' : 'n’avait'} plus lieu d’être`,
            ]
          : []),
      ]
        .join(', ')
        .concat('.'),
    en: (sent: number, failed: number, outdated: number) =>
      [
        `${grouped(sent, 'en')} sent`,
        ...(failed > 0 ? [`${grouped(failed, 'en')} failed`] : []),
        ...(outdated > 0 ? [`${grouped(outdated, 'en')} no longer true`] : []),
      ]
        .join(', ')
        .concat('.'),
  },
  tested: common.testSent,
  back: common.backToList,
  to: { fr: 'À', en: 'To' },
  subject: { fr: 'Objet', en: 'Subject' },
  attachment: { fr: 'Pièce jointe', en: 'Attachment' },
  html: common.laidOut,
  text: common.textAlone,
  frame: common.mailFrame,
  texts: {
    fr: 'Changer le texte des prochains mails de ce genre',
    en: 'Change the words of such mails to come',
  },
  interrupted: {
    fr: 'Son envoi a été coupé, ou il est en train de partir. Le prochain passage de l’heure dira ce qu’il en est.',
    en: 'Sending it was cut off, or it is leaving now. The next hourly run will tell.',
  },
  page: {
    fr: (page: number, pages: number) => `Page ${grouped(page, 'fr')} sur ${grouped(pages, 'fr')}`,
    en: (page: number, pages: number) => `Page ${grouped(page, 'en')} of ${grouped(pages, 'en')}`,
  },
  previous: { fr: 'Page précédente', en: 'Previous page' },
  next: { fr: 'Page suivante', en: 'Next page' },
};

export type OutboxWords = WordsOf<typeof outboxPage>;
