/** Google's own words, as far as people and scripts meet them: errors, refusals and names. */

export type Locale = 'fr' | 'en';

interface Words {
  readonly fr: string;
  readonly en: string;
}

export const localeOf = (locale: string): Locale => (locale.startsWith('fr') ? 'fr' : 'en');

export const otherThan = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

export const ACCESS_DENIED: Words = {
  fr: "Vous n'êtes pas autorisé à accéder au document demandé.",
  en: 'You do not have permission to access the requested document.',
};

export const OUT_OF_TIME: Words = {
  fr: "Durée d'exécution maximale dépassée",
  en: 'Exceeded maximum execution time',
};

export const tooManyCalls = (service: string): Words => ({
  fr: `Trop d'appels pour ce service aujourd'hui : ${service}.`,
  en: `Service invoked too many times for one day: ${service}.`,
});

export const noHtmlFile = (name: string): Words => ({
  fr: `Aucun fichier HTML nommé ${name} n'a été trouvé.`,
  en: `No HTML file named ${name} was found.`,
});

export const titleTaken = (title: string): Words => ({
  fr: `Une feuille nommée "${title}" existe déjà. Veuillez saisir un autre nom.`,
  en: `A sheet with the name "${title}" already exists. Please enter another name.`,
});

export const copyOf = (title: string): Words => ({
  fr: `Copie de ${title}`,
  en: `Copy of ${title}`,
});

/** Sheets numbers new tabs with a space in French, without one in English. */
export const newTab = (number: number): Words => ({
  fr: `Feuille ${number}`,
  en: `Sheet${number}`,
});

export const RESPONSES_TAB: Words = { fr: 'Réponses au formulaire', en: 'Form Responses' };
export const TIMESTAMP: Words = { fr: 'Horodateur', en: 'Timestamp' };

/** MODELLED: what the page of a form says of an answer; forms on this machine speak French. */
export const onForm = {
  obligatory: 'Cette question est obligatoire',
  email: 'Doit être une adresse e-mail valide',
  notOffered: (choice: string): string => `« ${choice} » n’est pas proposé`,
  closed: (title: string): string => `Le formulaire « ${title} » n’accepte plus de réponses.`,
} as const;

/** The question that a form asks of whoever is signed in. */
export const collectedAddress = 'Adresse e-mail';
