import { NBSP, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const rosterPage = {
  failed: { fr: 'Les permanences ne se sont pas chargées.', en: 'The duties did not load.' },
  lead: {
    fr: unbreakable(
      'Voici qui tiendrait chaque retrait : parts égales à un tour près, personne deux fois de suite si cela se peut. Rien n’est écrit avant « Accepter ». Les noms que vous avez tapés restent.',
    ),
    en: 'This is who would run each pick-up: equal shares to within one turn, nobody twice running where that can be. Nothing is written before “Accept”. Names that you typed stay.',
  },
  pickups: { fr: 'Retraits à venir', en: 'Pick-ups ahead' },
  fromTo: {
    fr: (least: number, most: number, shown: number) =>
      unbreakable(`Retraits à venir : de ${least} à ${most}. Ci-dessous, toujours ${shown}.`),
    en: (least: number, most: number, shown: number) =>
      `Pick-ups ahead: from ${least} to ${most}. Below, ${shown} as before.`,
  },
  nobody: {
    fr: unbreakable(
      'Personne ne prend de tour : l’onglet Producteurs est vide, ou tous ont écrit « jamais ».',
    ),
    en: 'Nobody takes turns: Producers is empty, or everybody wrote “never”.',
  },
  day: { fr: 'Retrait', en: 'Pick-up' },
  role: { fr: 'Rôle', en: 'Role' },
  who: { fr: 'Qui', en: 'Who' },
  why: { fr: 'Pourquoi', en: 'Why' },
  empty: { fr: 'personne', en: 'nobody' },
  held: { fr: 'déjà inscrit', en: 'put down already' },
  changed: { fr: 'nouveau', en: 'new' },
  shares: { fr: 'Tours de la saison', en: 'Turns of the season' },
  times: {
    fr: (times: number) => `${times}${NBSP}${times > 1 ? 'tours' : 'tour'}`,
    en: (times: number) => `${times} ${times === 1 ? 'turn' : 'turns'}`,
  },
  accept: { fr: 'Accepter', en: 'Accept' },
  unchanged: {
    fr: unbreakable('Rien ne change : cette répartition est déjà dans Permanences.'),
    en: 'Nothing changes: this roster stands in Duties already.',
  },
  working: { fr: 'Les permanences s’écrivent…', en: 'Writing the duties…' },
  done: {
    fr: (places: number) =>
      unbreakable(
        `C’est dans Permanences : ${places} ${places > 1 ? 'places prises' : 'place prise'}. Chacun est prévenu quand sa vente s’ouvre.`,
      ),
    en: (places: number) =>
      `It stands in Duties: ${places} ${places === 1 ? 'place' : 'places'} taken. Everybody is told when their sale opens.`,
  },
};

export type RosterWords = WordsOf<typeof rosterPage>;
