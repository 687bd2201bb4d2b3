import * as common from '../../values/commonWords';
import { NBSP } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const templatesPage = {
  failed: {
    fr: 'Les textes des mails ne se sont pas chargés.',
    en: 'The words of mails did not load.',
  },
  lead: {
    fr: 'Ce que vous changez ici vaut pour les prochains mails. Ceux qui attendent dans Rappels gardent leur texte.',
    en: 'What you change here goes for mails to come. Those that wait in Outbox keep their text.',
  },
  kind: { fr: 'Mail', en: 'Mail' },
  dues: { fr: 'paiement (dans les autres mails)', en: 'payment (within other mails)' },
  audiences: {
    buyers: { fr: 'Aux acheteurs', en: 'To buyers' },
    producers: { fr: 'Aux producteurs', en: 'To producers' },
    team: { fr: 'À l’équipe', en: 'To the team' },
  },
  marks: {
    own: { fr: 'modifié', en: 'changed' },
    bad: { fr: 'à corriger', en: 'to fix' },
    unsaved: { fr: 'non enregistré', en: 'not saved' },
  },
  subject: { fr: 'Objet', en: 'Subject' },
  text: { fr: 'Texte', en: 'Text' },
  /** As a template has them. */
  keywords: { when: { fr: 'si', en: 'if' }, end: { fr: 'fin', en: 'end' } },
  insert: {
    fr: 'Mots à insérer, avec ce qu’ils donnent ici',
    en: 'Words to insert, with what they give here',
  },
  blank: { fr: 'rien ici', en: 'nothing here' },
  cases: { fr: 'Selon le cas', en: 'As the case may be' },
  yes: { fr: 'oui ici', en: 'yes here' },
  no: { fr: 'non ici', en: 'no here' },
  complete: { fr: `Compléter${NBSP}:`, en: 'Complete:' },
  helpTitle: { fr: 'Comment ça marche', en: 'How it works' },
  help: [
    {
      fr: 'Un mot entre accolades, comme {prénom}, est remplacé à l’envoi. Avec une majuscule, {Contact}, ce qui le remplace commence par une majuscule.',
      en: 'A word in braces, such as {first_name}, is filled in when a mail is written. With a capital, {Contact}, what stands for it begins with one.',
    },
    {
      fr: `Une ligne dont tous les mots entre accolades sont vides disparaît${NBSP}: «${NBSP}Lieu${NBSP}: {lieu}${NBSP}» ne reste pas en l’air.`,
      en: 'A line whose words in braces are all blank goes: “Place: {place}” is not left hanging.',
    },
    {
      fr: 'Ce qui est entre {si total} et {fin} ne paraît que si le total est connu. {si pas total} dit le contraire, et {sinon} sépare les deux cas.',
      en: 'What stands between {if total} and {end} shows only where the total is known. {if not total} says the contrary, and {else} parts the two cases.',
    },
    {
      fr: `Une ligne qui commence par un tiret «${NBSP}–${NBSP}» devient une liste. Un mot, deux-points et un lien font un bouton.`,
      en: 'A line that begins with a dash “–” becomes a list. A word, a colon and a link make a button.',
    },
  ],
  show: { fr: 'Montrer', en: 'Show' },
  meanwhile: {
    fr: 'Tant que ce n’est pas corrigé, le texte d’origine part. Le voici.',
    en: 'Until this is put right, the original goes. This is it.',
  },
  longSubject: {
    fr: `L’objet est coupé à 78${NBSP}signes.`,
    en: 'The subject is cut at 78 characters.',
  },
  previewOf: { fr: 'Aperçu pour', en: 'Preview for' },
  example: { fr: 'un exemple', en: 'an example' },
  html: common.laidOut,
  plain: common.textAlone,
  frame: common.mailFrame,
  look: { fr: 'Logo de tous les mails', en: 'Logo of all mails' },
  logo: { fr: 'Logo', en: 'Logo' },
  noLogo: { fr: 'Retirer le logo', en: 'Take the logo away' },
  aboutLook: {
    fr: 'L’image est réduite et part avec chaque mail. Un fond transparent ou blanc va le mieux.',
    en: 'The picture is made small and goes with each mail. A transparent or white ground is best.',
  },
  looked: {
    fr: 'Enregistré. Les prochains envois auront cette allure.',
    en: 'Saved. Mails that leave from now on will look like this.',
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saving: common.saving,
  saved: {
    fr: 'Enregistré. Les prochains mails diront cela.',
    en: 'Saved. Mails to come will say so.',
  },
  restored: { fr: 'Le texte d’origine est de retour.', en: 'The original is back.' },
  undo: { fr: 'Annuler les changements', en: 'Undo changes' },
  original: { fr: 'Revenir à l’original', en: 'Back to the original' },
  test: common.testToMyself,
  testing: common.sendingTest,
  tested: common.testSent,
};

export type TemplatesWords = WordsOf<typeof templatesPage>;
