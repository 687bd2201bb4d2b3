import * as common from '../../values/commonWords';
import { NBSP } from '../../values/format';
import { weeklyField } from '../weeklyField';

export type SettingTheme = keyof (typeof settingsPage)['themes'];

export const settingsPage = {
  failed: { fr: 'Les réglages ne se sont pas chargés.', en: 'The settings did not load.' },
  lead: {
    fr: 'Chaque réglage est gardé dès que vous quittez son champ. L’onglet Réglages reste là pour qui le préfère.',
    en: 'Each setting is kept as soon as you leave its field. The Settings tab stays for those who like it.',
  },
  themesLabel: { fr: 'Thèmes', en: 'Themes' },
  themes: {
    drive: { fr: 'Le drive', en: 'The drive' },
    sale: { fr: 'La vente', en: 'The sale' },
    mails: { fr: 'Les mails', en: 'Mails' },
    people: { fr: 'L’équipe', en: 'The team' },
    money: { fr: 'L’argent', en: 'Money' },
    payouts: { fr: 'Les reversements', en: 'Payouts' },
    documents: { fr: 'Les documents', en: 'Documents' },
  },
  none: { fr: 'non', en: 'no' },
  sent: { fr: 'oui', en: 'yes' },
  keeping: common.saving,
  kept: { fr: 'Enregistré.', en: 'Saved.' },
  notKept: { fr: 'Ce réglage n’est pas enregistré.', en: 'This setting is not saved.' },
  wrong: {
    fr: 'Pas enregistré\u00a0: le réglage d’avant compte toujours.',
    en: 'Not saved: the setting from before still counts.',
  },
  /** Where what stands in the tab cannot be read. */
  unread: {
    fr: 'Illisible dans l’onglet\u00a0: le drive fait comme si la case était vide.',
    en: 'Not readable in the tab: the drive does as if the cell were blank.',
  },
  switchOn: {
    fr: (name: string) => `Activer «${NBSP}${name}${NBSP}»${NBSP}?`,
    en: (name: string) => `Switch on “${name}”?`,
  },
  switchOff: {
    fr: (name: string) => `Arrêter «${NBSP}${name}${NBSP}»${NBSP}?`,
    en: (name: string) => `Switch off “${name}”?`,
  },
  turnOn: { fr: 'Activer', en: 'Switch on' },
  turnOff: { fr: 'Arrêter', en: 'Switch off' },
  switching: { fr: 'Les onglets se préparent…', en: 'Preparing the tabs…' },
  hides: {
    fr: 'Rien n’est effacé\u00a0: ce qui est noté reste dans ses onglets, et revient si vous l’activez de nouveau.',
    en: 'Nothing is deleted: what is noted stays in its tabs, and comes back if you switch it on again.',
  },
  ...weeklyField,
} as const;
