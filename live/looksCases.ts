import type { Case } from './caseBench';
import { ACCEPTED, accepted } from './formCases';
import { cells, column, formula, tabs } from './sheetCalls';

/** What a tab is made with, each refused with all that stands beside it. */
export const looksCases: readonly Case[] = [
  {
    fact: 'mask-decides',
    expected: 'cells',
    see: (bench) =>
      cells(bench, bench.lab(), 0, 'userEnteredValue').length > 0 ? 'cells' : 'no cells',
  },
  {
    fact: 'deleting-nothing',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const developerMetadataLookup = { metadataKey: 'live.nobody' };
      bench.batch({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } });
    }),
  },
  {
    fact: 'lists-taken',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const values = [{ userEnteredValue: 'oui' }, { userEnteredValue: 'non' }];
      const condition = { type: 'ONE_OF_LIST', values };
      const rule = { condition, showCustomUi: true, strict: false };
      bench.batch({ setDataValidation: { range: column(bench.lab(), 2), rule } });
    }),
  },
  {
    fact: 'colours-taken',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const format = { backgroundColorStyle: { rgbColor: { red: 1 } } };
      const booleanRule = { condition: { type: 'NOT_BLANK' }, format };
      const rule = { ranges: [column(bench.lab(), 2)], booleanRule };
      bench.batch({ addConditionalFormatRule: { rule, index: 0 } });
    }),
  },
  {
    fact: 'guards-taken',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const range = column(bench.lab(), 2);
      const protectedRange = { range, description: 'live', warningOnly: true };
      bench.batch({ addProtectedRange: { protectedRange } });
    }),
  },
  {
    fact: 'filters-taken',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const sheetId = bench.lab();
      const range = { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 2 };
      bench.batch({ setBasicFilter: { filter: { range } } });
    }),
  },
  {
    fact: 'semicolons-parse',
    expected: '12355',
    needs: ['mask-decides'],
    see: (bench) => {
      bench.batch(formula(bench, 3, '=SUMIF(A:A;1;B:B)'));
      const value = cells(bench, bench.lab(), 0, 'effectiveValue')[3]?.effectiveValue;
      return String(value?.numberValue ?? value?.errorValue?.type);
    },
  },
  {
    fact: 'copy-keeps-marks',
    expected: 'with its mark',
    see: (bench) => {
      const id = bench.copy.itself();
      const [copy] = tabs(bench).filter(({ properties }) => properties?.sheetId === id);
      const isMarked = copy?.developerMetadata?.some(
        ({ metadataKey }) => metadataKey === 'live.tab',
      );
      return isMarked ? 'with its mark' : 'without it';
    },
  },
];
