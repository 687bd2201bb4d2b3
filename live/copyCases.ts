/** A copy of the whole spreadsheet, as « Créer une copie » makes one. Its script, and what that has, nobody sees from here. */
import type { Bench, Case } from './caseBench';
import { ACCEPTED, accepted } from './formCases';
import { bearers } from './sheetCalls';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const tabsOf = (spreadsheet: Spreadsheet): string =>
  spreadsheet
    .getSheets()
    .map((sheet) => `${sheet.getSheetId()} ${sheet.getName()}`)
    .sort()
    .join('\n');

function formOf(bench: Bench): string {
  const { sheet } = bench.linked();
  const copied = bench.copied().getSheetByName(sheet.getName());
  const address = copied?.getFormUrl();
  if (!address) return 'none';
  const isSame = address === sheet.getFormUrl() || address.includes(bench.form().getId());
  return isSame ? 'that of the original' : 'one of its own';
}

export const copyCases: readonly Case[] = [
  {
    fact: 'file-copied',
    expected: ACCEPTED,
    // Where no spreadsheet may be made, none may be made of another.
    needs: ['files-made'],
    see: accepted((bench) => bench.copied.itself()),
  },
  {
    fact: 'copied-tabs',
    expected: 'the same ids',
    see: (bench) =>
      tabsOf(bench.copied()) === tabsOf(bench.spreadsheet) ? 'the same ids' : 'other tabs',
  },
  {
    fact: 'copied-marks',
    expected: 'tab and column',
    see: (bench) => {
      const id = bench.copied().getId();
      const marked = (['tab', 'column'] as const).filter((what) =>
        bearers(id, `live.${what}`).some((one) => one.what === what),
      );
      return marked.join(' and ') || 'none';
    },
  },
  { fact: 'copied-form', expected: 'one of its own', see: formOf },
];
