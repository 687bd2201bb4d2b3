import { date, email, moment, text, whole } from './engine/cellKinds';
import { hours } from './engine/clock';
import { computed, defineTab, required, technical, typed, whenUsed } from './engine/tab';

export const dutiesTab = defineTab({
  id: 'duties',
  title: { fr: 'Permanences', en: 'Duties' },
  owner: 'people',
  key: ['date', 'name', 'role', 'place'],
  columns: {
    date: required(
      typed(date, 'Date', 'Date', 100, { fr: 'Celle du retrait.', en: 'Of the pick-up.' }),
    ),
    name: typed(text, 'Qui', 'Who', 200, {
      fr: 'Un producteur, comme dans Producteurs, ou une autre personne.',
      en: 'A producer, as in Producers, or somebody else.',
    }),
    email: typed(email, 'E-mail', 'E-mail', 220, {
      fr: 'Vide : celui du producteur.',
      en: 'Blank: the producer’s.',
    }),
    role: typed(text, 'Rôle', 'Role', 150, {
      fr: 'Accueil, caisse, rangement…',
      en: 'Welcome, till, tidying up…',
    }),
    hours: typed(hours, 'Horaires', 'Hours', 110, {
      fr: '« 7:30-12:30 » ; vide : ceux du retrait.',
      en: '“7:30-12:30”; blank: those of the pick-up.',
    }),
    proposed: whenUsed(
      computed(text, 'Prévu', 'Planned', 200, {
        fr: 'Par la répartition des permanences ; un nom dans « Qui » passe avant.',
        en: 'By the duty roster; a name in “Who” comes first.',
      }),
    ),
    why: whenUsed(computed(text, 'Pourquoi', 'Why', 320)),
    takenBy: whenUsed(
      computed(text, 'Pris par', 'Taken by', 200, {
        fr: 'Par le lien d’un mail ; passe avant « Qui » et « Prévu ».',
        en: 'By the link of a mail; comes before “Who” and “Planned”.',
      }),
    ),
    takenEmail: whenUsed(computed(email, 'E-mail de qui a pris', 'E-mail of who took it', 220)),
    askedBy: whenUsed(computed(email, 'Cherche un remplaçant', 'Wants a replacement', 220)),
    returns: whenUsed(
      computed(date, 'En échange', 'In return', 100, {
        fr: 'Le retrait où cette personne vient à la place de l’autre.',
        en: 'The pick-up to which that person comes in turn.',
      }),
    ),
    place: whenUsed(technical(whole, 'Place', 'Place')),
    requestedAt: whenUsed(technical(moment, 'Dernière demande', 'Last request')),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
  },
});
