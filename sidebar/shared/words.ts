import type { Language } from './format';
import type { Failure } from './server';

/** Said by the panel and by every dialog. What one page alone says stands in its own folder. */
export interface SharedWords {
  readonly loading: string;
  readonly retry: string;
  readonly cancel: string;
  readonly close: string;
  readonly dismiss: string;
  readonly newTab: string;
  readonly noAnswer: string;
  readonly takesLong: string;
  readonly failure: (failure: Failure) => string;
}

export const sharedWords: Readonly<Record<Language, SharedWords>> = {
  fr: {
    loading: 'Lecture du classeur…',
    retry: 'Réessayer',
    cancel: 'Annuler',
    close: 'Fermer',
    dismiss: 'Masquer ce message',
    newTab: 'dans un nouvel onglet',
    noAnswer: 'Google n’a pas répondu.',
    takesLong: 'Cela peut prendre quelques minutes. Gardez cette page ouverte.',
    failure: (failure) => {
      switch (failure.kind) {
        case 'told':
          return failure.message;
        case 'accounts':
          return 'Google refuse l’accès\u00a0: vous êtes sans doute connecté à plusieurs comptes Google. Ouvrez le classeur dans une fenêtre de navigation privée, ou dans un profil de navigateur où seul le compte du drive est connecté.';
        case 'stalled':
          return 'Cela n’avance plus. Attendez une minute, puis réessayez.';
        case 'silent':
          return 'Aucune réponse depuis sept minutes. Réessayer est sans risque\u00a0: ce qui a déjà été fait ne se refait pas.';
        case 'unreachable':
          return `Vérifiez la connexion à Internet. Réessayer est sans risque\u00a0: ce qui a déjà été fait ne se refait pas. (${failure.detail})`;
      }
    },
  },
  en: {
    loading: 'Reading the spreadsheet…',
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Hide this message',
    newTab: 'in a new tab',
    noAnswer: 'Google did not answer.',
    takesLong: 'This may take a few minutes. Keep this page open.',
    failure: (failure) => {
      switch (failure.kind) {
        case 'told':
          return failure.message;
        case 'accounts':
          return 'Google refuses access: you are probably signed in to several Google accounts. Open the spreadsheet in a private window, or in a browser profile where only the drive’s account is signed in.';
        case 'stalled':
          return 'It makes no progress. Wait a minute, then try again.';
        case 'silent':
          return 'No answer for seven minutes. Trying again is safe: what is done already is not done twice.';
        case 'unreachable':
          return `Check the Internet connection. Trying again is safe: what is done already is not done twice. (${failure.detail})`;
      }
    },
  },
};
