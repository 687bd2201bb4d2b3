import type { Language } from '../../../shared/format';
import type { Audience } from './shown';

export interface TemplatesWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: string;
  readonly kind: string;
  readonly dues: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly marks: Readonly<Record<'own' | 'bad' | 'unsaved', string>>;
  readonly subject: string;
  readonly text: string;
  readonly insert: string;
  readonly blank: string;
  readonly cases: string;
  readonly yes: string;
  readonly no: string;
  readonly complete: string;
  readonly helpTitle: string;
  readonly help: readonly string[];
  readonly show: string;
  readonly meanwhile: string;
  readonly longSubject: string;
  readonly previewOf: string;
  readonly basket: (basket: number, name: string) => string;
  readonly example: string;
  readonly html: string;
  readonly plain: string;
  readonly frame: string;
  readonly look: string;
  readonly colour: string;
  readonly noColour: string;
  readonly logo: string;
  readonly noLogo: string;
  readonly aboutLook: string;
  readonly looked: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly restored: string;
  readonly undo: string;
  readonly original: string;
  readonly test: string;
  readonly testing: string;
  readonly tested: (to: string) => string;
}

const NBSP = '\u00a0';

const french: TemplatesWords = {
  title: 'Textes des mails',
  failed: 'Les textes des mails ne se sont pas chargés.',
  lead: 'Ce que vous changez ici vaut pour les prochains mails. Ceux qui attendent dans Rappels gardent leur texte.',
  kind: 'Mail',
  dues: 'paiement (dans les autres mails)',
  audiences: {
    buyers: 'Aux acheteurs',
    producers: 'Aux producteurs',
    team: 'À l’équipe',
  },
  marks: { own: 'modifié', bad: 'à corriger', unsaved: 'non enregistré' },
  subject: 'Objet',
  text: 'Texte',
  insert: 'Mots à insérer, avec ce qu’ils donnent ici',
  blank: 'rien ici',
  cases: 'Selon le cas',
  yes: 'oui ici',
  no: 'non ici',
  complete: `Compléter${NBSP}:`,
  helpTitle: 'Comment ça marche',
  help: [
    'Un mot entre accolades, comme {prénom}, est remplacé à l’envoi. Avec une majuscule, {Contact}, ce qui le remplace commence par une majuscule.',
    `Une ligne dont tous les mots entre accolades sont vides disparaît${NBSP}: «${NBSP}Lieu${NBSP}: {lieu}${NBSP}» ne reste pas en l’air.`,
    'Ce qui est entre {si total} et {fin} ne paraît que si le total est connu. {si pas total} dit le contraire, et {sinon} sépare les deux cas.',
    `Une ligne qui commence par un tiret «${NBSP}–${NBSP}» devient une liste. Un mot, deux-points et un lien font un bouton.`,
  ],
  show: 'Montrer',
  meanwhile: 'Tant que ce n’est pas corrigé, le texte d’origine part. Le voici.',
  longSubject: `L’objet est coupé à 78${NBSP}signes.`,
  previewOf: 'Aperçu pour',
  basket: (basket, name) => `panier ${basket}${name && `, ${name}`}`,
  example: 'un exemple',
  html: 'Mise en page',
  plain: 'Texte seul',
  frame: 'Le mail tel qu’il sera reçu',
  look: 'Couleur et logo de tous les mails',
  colour: 'Couleur des boutons et du haut du mail',
  noColour: 'Reprendre la couleur du drive',
  logo: 'Logo',
  noLogo: 'Retirer le logo',
  aboutLook:
    'L’image est réduite et part avec chaque mail. Un fond transparent ou blanc va le mieux.',
  looked: 'Enregistré. Les prochains envois auront cette allure.',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Enregistré. Les prochains mails diront cela.',
  restored: 'Le texte d’origine est de retour.',
  undo: 'Annuler les changements',
  original: 'Revenir à l’original',
  test: 'Essai à moi-même',
  testing: 'Envoi de l’essai…',
  tested: (to) => `L’essai est parti à ${to}.`,
};

const english: TemplatesWords = {
  title: 'Words of mails',
  failed: 'The words of mails did not load.',
  lead: 'What you change here goes for mails to come. Those that wait in Outbox keep their text.',
  kind: 'Mail',
  dues: 'payment (within other mails)',
  audiences: { buyers: 'To buyers', producers: 'To producers', team: 'To the team' },
  marks: { own: 'changed', bad: 'to fix', unsaved: 'not saved' },
  subject: 'Subject',
  text: 'Text',
  insert: 'Words to insert, with what they give here',
  blank: 'nothing here',
  cases: 'As the case may be',
  yes: 'yes here',
  no: 'no here',
  complete: 'Complete:',
  helpTitle: 'How it works',
  help: [
    'A word in braces, such as {first_name}, is filled in when a mail is written. With a capital, {Contact}, what stands for it begins with one.',
    'A line whose words in braces are all blank goes: “Place: {place}” is not left hanging.',
    'What stands between {if total} and {end} shows only where the total is known. {if not total} says the contrary, and {else} parts the two cases.',
    'A line that begins with a dash “–” becomes a list. A word, a colon and a link make a button.',
  ],
  show: 'Show',
  meanwhile: 'Until this is put right, the original goes. This is it.',
  longSubject: 'The subject is cut at 78 characters.',
  previewOf: 'Preview for',
  basket: (basket, name) => `basket ${basket}${name && `, ${name}`}`,
  example: 'an example',
  html: 'Layout',
  plain: 'Plain text',
  frame: 'The mail as it will be received',
  look: 'Colour and logo of all mails',
  colour: 'Colour of buttons and of the top of a mail',
  noColour: 'Back to the usual colour',
  logo: 'Logo',
  noLogo: 'Take the logo away',
  aboutLook:
    'The picture is made small and goes with each mail. A transparent or white ground is best.',
  looked: 'Saved. Mails that leave from now on will look like this.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. Mails to come will say so.',
  restored: 'The original is back.',
  undo: 'Undo changes',
  original: 'Back to the original',
  test: 'Test to myself',
  testing: 'Sending the test…',
  tested: (to) => `The test has left for ${to}.`,
};

export const templatesWords: Readonly<Record<Language, TemplatesWords>> = {
  fr: french,
  en: english,
};
