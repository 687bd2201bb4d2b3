export const updatePage = {
  lead: {
    fr: 'Le programme est dans votre classeur\u00a0: il ne change que si vous le remplacez. Faites-le entre deux ventes, sur un ordinateur, en dix minutes.',
    en: 'The program is in your spreadsheet: it changes only when you replace it. Do it between two sales, on a computer, in ten minutes.',
  },
  steps: {
    fr: [
      'Prenez la dernière version là où vous avez trouvé celle-ci\u00a0: un dossier de fichiers, ou le lien d’un classeur à copier. Par ce lien, faites une nouvelle copie\u00a0: ses fichiers sont sous Extensions, Apps Script, et la copie va ensuite à la corbeille. Par prudence, copiez aussi votre classeur (Fichier, Créer une copie).',
      'Dans votre classeur, ouvrez Extensions, Apps Script. Remplacez le contenu de chaque fichier par celui du même nom, ajoutez ceux qui manquent, enregistrez. appsscript.json n’y est montré qu’une fois coché dans Paramètres du projet.',
      'Rechargez le classeur, puis choisissez «\u00a0Installer le drive\u00a0» dans le menu, et donnez les autorisations si Google les demande.',
    ],
    en: [
      'Get the latest version where you found this one: a folder of files, or the link of a spreadsheet to copy. By that link, make a new copy: its files are under Extensions, Apps Script, and the copy goes into the bin afterwards. To be safe, copy your spreadsheet as well (File, Make a copy).',
      'In your spreadsheet, open Extensions, Apps Script. Replace the content of each file by that of the same name, add those that are missing, save. appsscript.json shows there once it is ticked in Project Settings.',
      'Reload the spreadsheet, then choose “Set up the drive” in the menu, and grant the permissions if Google asks for them.',
    ],
  },
  kept: {
    fr: 'Vos onglets, réglages, ventes et commandes restent\u00a0; les colonnes qui manquent sont ajoutées. Une vente ouverte continue.',
    en: 'Your tabs, settings, sales and orders stay; columns that are missing are added. A sale that is open goes on.',
  },
  ofThisPage: {
    fr: (version: string) =>
      `Cette page est de la version ${version}. Si le menu en dit une autre, un fichier n’a pas été remplacé.`,
    en: (version: string) =>
      `This page is of version ${version}. If the menu says another, a file was not replaced.`,
  },
};
