const isSafe = {
  fr: 'Réessayer est sans risque\u00a0: ce qui est fait ne se refait pas.',
  en: 'Trying again is safe: nothing is done twice.',
};

/** Said by the panel and by every dialog. */
export const everyPage = {
  loading: { fr: 'Lecture du classeur…', en: 'Reading the spreadsheet…' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  grant: { fr: 'Donner les autorisations', en: 'Grant the permissions' },
  correct: { fr: 'Corriger', en: 'Correct' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
  help: { fr: 'Aide', en: 'Help' },
  closeHelp: { fr: 'Fermer l’aide', en: 'Close the help' },
  loadingHelp: { fr: 'Ouverture de l’aide…', en: 'Opening the help…' },
  dismiss: { fr: 'Masquer ce message', en: 'Hide this message' },
  newTab: { fr: 'dans un nouvel onglet', en: 'in a new tab' },
  notDone: { fr: 'Cela n’a pas abouti.', en: 'This did not go through.' },
  noAnswer: { fr: 'Google n’a pas répondu.', en: 'Google did not answer.' },
  takesLong: {
    fr: 'Cela peut prendre quelques minutes. Gardez cette page ouverte.',
    en: 'This may take a few minutes. Keep this page open.',
  },
  days: {
    fr: (count: number) => (count > 1 ? 'jours' : 'jour'),
    en: (count: number) => (count > 1 ? 'days' : 'day'),
  },
  failures: {
    accounts: {
      fr: 'Google refuse l’accès\u00a0: vous êtes sans doute connecté à plusieurs comptes Google. Ouvrez le classeur en navigation privée, ou dans un profil où seul le compte du drive est connecté.',
      en: 'Google refuses access: you are probably signed in to several Google accounts. Open the spreadsheet in a private window, or in a browser profile with the drive’s account alone.',
    },
    stalled: {
      fr: 'Cela n’avance plus. Attendez une minute, puis réessayez.',
      en: 'It makes no progress. Wait a minute, then try again.',
    },
    silent: {
      fr: `Aucune réponse depuis sept minutes. ${isSafe.fr}`,
      en: `No answer for seven minutes. ${isSafe.en}`,
    },
    unreachable: {
      fr: `Vérifiez la connexion. ${isSafe.fr}`,
      en: `Check the connection. ${isSafe.en}`,
    },
  },
};
