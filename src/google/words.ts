import type { WordsFile } from '../app/kernel/wordsFile';

let known: WordsFile | undefined;

/** The words beside the script, read when the first one is needed, and once. */
export function words(): WordsFile {
  known ??= JSON.parse(fileOfWords()) as WordsFile;
  return known;
}

function fileOfWords(): string {
  try {
    return HtmlService.createTemplateFromFile('Words').getRawContent();
  } catch (cause) {
    const missing = 'Le fichier « Words » manque au script / the file “Words” is missing.';
    throw new Error(missing, { cause });
  }
}
