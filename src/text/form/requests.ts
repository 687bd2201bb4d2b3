import type { RequestKind } from '../../domain/people/request';
import type { Named } from '../../domain/values/locale';

/** The questions of the form « Demandes »; their titles are the headers of its tab. */
export const requestQuestions: readonly [Named, Named] = [
  { fr: 'Votre demande', en: 'Your request' },
  { fr: 'Code de la demande', en: 'Request code' },
];

/** What somebody reads before sending a request; also what Historique says was asked. */
export const requestWords: Readonly<Record<RequestKind, Named>> = {
  unsubscribe: {
    fr: 'Ne plus recevoir les annonces des ventes',
    en: 'Stop receiving the announcements of sales',
  },
  subscribe: {
    fr: 'Recevoir de nouveau les annonces des ventes',
    en: 'Receive the announcements of sales again',
  },
};

export const requestsTitle: Named = { fr: 'Demandes', en: 'Requests' };

export const requestRefused: Named = {
  fr: 'sans effet (lien inconnu)',
  en: 'without effect (unknown link)',
};

export const unsubscribedNow: Named = { fr: 'ne veut plus les annonces', en: 'unsubscribed' };
