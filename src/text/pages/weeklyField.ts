import { weekdays } from '../values/dates';

/** A moment of every week, as the parts of its field are called; days as Réglages takes them. */
export const weeklyField = {
  weekdays,
  day: { fr: 'jour', en: 'day' },
  at: { fr: 'heure', en: 'time' },
  from: { fr: 'début', en: 'from' },
  until: { fr: 'fin', en: 'until' },
} as const;
