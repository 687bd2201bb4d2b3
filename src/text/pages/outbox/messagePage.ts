import * as common from '../../values/commonWords';
import { counted, NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

const people = (count: number): string => counted(count, 'fr', 'personne', 'personnes');
const persons = (count: number): string => counted(count, 'en', 'person', 'people');

export const messagePage = {
  failed: { fr: 'La page ne s’est pas chargée.', en: 'The page did not load.' },
  lead: {
    fr: 'Chacun reçoit le message une fois, à son nom. Rien ne part avant votre oui.',
    en: 'Each gets the message once, by name. Nothing leaves before your yes.',
  },
  group: { fr: 'À qui', en: 'To whom' },
  counted: {
    fr: (name: string, count: number) => `${name} (${count})`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  nobody: {
    fr: 'Il n’y a personne à qui écrire dans ce groupe.',
    en: 'There is nobody to write to in this group.',
  },
  reached: {
    fr: (count: number) => `${people(count)} à qui écrire.`,
    en: (count: number) => `${persons(count)} to write to.`,
  },
  without: {
    fr: (count: number) => `${people(count)} sans adresse e-mail${NBSP}: à prévenir autrement.`,
    en: (count: number) => `${persons(count)} without an e-mail address, to be told otherwise.`,
  },
  toFix: {
    fr: 'L’aperçu revient une fois le texte corrigé.',
    en: 'The preview is back once the words are put right.',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  asking: { fr: 'Vérification…', en: 'Checking…' },
  ask: {
    fr: (count: number) => `Écrire à ${people(count)}${NBSP}?`,
    en: (count: number) => `Write to ${persons(count)}?`,
  },
  already: {
    fr: (count: number) =>
      `${people(count)} ${count > 1 ? 'ont' : 'a'} déjà ce message dans cette vente, et ne le reçoi${count > 1 ? 'vent' : 't'} pas de nouveau.`,
    en: (count: number) =>
      `${persons(count)} ${count > 1 ? 'have' : 'has'} this message in this sale already, and ${count > 1 ? 'do' : 'does'} not get it again.`,
  },
  yes: {
    fr: (count: number) => `Envoyer à ${people(count)}`,
    en: (count: number) => `Send to ${persons(count)}`,
  },
  sending: { fr: 'Envoi…', en: 'Sending…' },
  sent: common.doneTold,
  outbox: common.seeOutbox,
};

export type MessageWords = WordsOf<typeof messagePage>;
