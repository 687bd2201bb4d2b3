import type { Locale, Named } from '../domain/locale';
import type { RequestKind } from '../domain/request';
import { filled } from './format';

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

const formWords = {
  description: {
    fr: 'Le lien de votre mail a tout rempli : vérifiez la demande, puis envoyez-la.',
    en: 'The link of your mail has filled in everything: check the request, then send it.',
  },
  code: {
    fr: 'Il montre que la demande vient de vous : laissez-le tel quel.',
    en: 'It shows that the request is yours: leave it as it is.',
  },
  confirmation: {
    fr: 'C’est noté, merci ! Vous pouvez fermer cette page.',
    en: 'Noted, thank you! You may close this page.',
  },
} satisfies Record<string, Named>;

export const requestFormText = (part: keyof typeof formWords, locale: Locale): string =>
  filled(formWords[part], locale);

export const requestRefused: Named = {
  fr: 'sans effet (lien déjà utilisé, ou inconnu)',
  en: 'without effect (link used already, or unknown)',
};

export const unsubscribedNow: Named = { fr: 'ne veut plus les annonces', en: 'unsubscribed' };
