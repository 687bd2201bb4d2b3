import type { WordsFile } from '../app/wordsFile';

let known: WordsFile | undefined;

/** The words beside the script, read when the first one is needed, and once. */
export function words(): WordsFile {
  known ??= JSON.parse(HtmlService.createTemplateFromFile('Words').getRawContent()) as WordsFile;
  return known;
}
