import { readSurvey, surveyFilters } from '../../src/google/survey';

const mark = (metadataKey: string, metadataValue: string) => ({ metadataKey, metadataValue });
const column = (...ids: (string | null)[]) =>
  ids.map((id) => (id === null ? {} : { developerMetadata: [mark('drive.col', id)] }));
const word = (stringValue: string) => ({
  effectiveValue: { stringValue },
  formattedValue: stringValue,
});
const HEADER = { values: [word('Réf.'), word('Ma note'), word('Prix TTC'), {}] };

/** An answer of `getByDataFilter`, as Google sends it: what is zero or empty is left out. */
const tab = (sheetId: number, marks: object[], data: object[], more: object = {}) => ({
  properties: {
    sheetId,
    title: `Onglet ${sheetId}`,
    gridProperties: { rowCount: 1000, columnCount: 26 },
  },
  developerMetadata: marks,
  data,
  ...more,
});
const survey = (...sheets: object[]) =>
  readSurvey({ properties: { locale: 'fr_FR', timeZone: 'Europe/Paris' }, sheets });
const products = (marks: object[], data: object[], more?: object) => tab(4, marks, data, more);
const own = [mark('drive.tab.products', '4')];
const identities = column('products.ref', null, 'products.price');

describe('what one read asks for', () => {
  it('is whole tabs by their own mark, others by the mark on their header row', () => {
    const keys = surveyFilters({ whole: ['settings'], heads: ['orders'] }).map(
      ({ developerMetadataLookup }) => developerMetadataLookup?.metadataKey,
    );
    expect(keys).toEqual([
      'drive.tab.settings',
      'drive.head.settings',
      'drive.head.orders',
      'drive.head.answers',
      'drive.head.requests',
      'drive.apart',
      'drive.staging',
      'drive.keptRow',
    ]);
  });
});

describe('what one read gives', () => {
  it('is a tab with its columns by identity and its cells as people see them', () => {
    const price = {
      effectiveValue: { numberValue: 9.5 },
      formattedValue: '9,50 €',
      userEnteredValue: { formulaValue: '=9+0,5' },
      effectiveFormat: { numberFormat: { type: 'CURRENCY' } },
    };
    const share = {
      effectiveValue: { numberValue: 0.055 },
      formattedValue: '5,5%',
      effectiveFormat: { numberFormat: { type: 'PERCENT' } },
    };
    const moment = {
      effectiveValue: { numberValue: 46_054 },
      formattedValue: '02/02',
      effectiveFormat: { numberFormat: { type: 'DATE_TIME' } },
    };
    const broken = {
      effectiveValue: { errorValue: { type: 'REF' } },
      formattedValue: '#REF!',
      userEnteredValue: { formulaValue: '=A0' },
    };
    const tick = { effectiveValue: { boolValue: true }, formattedValue: 'VRAI' };
    const rowData = [
      HEADER,
      {},
      { values: [word('A1'), {}, price] },
      { values: [share, moment, broken, tick] },
    ];
    const sheet = survey(
      products(own, [{ rowData, columnMetadata: identities }, { rowData: [HEADER] }]),
    ).sheets.get('products');
    expect(sheet).toMatchObject({ sheetId: 4, title: 'Onglet 4', rowCount: 1000, headerRow: 0 });
    expect(sheet?.columnIds).toEqual(['ref', null, 'price']);
    expect(sheet?.header.map(({ text }) => text)).toEqual(['Réf.', 'Ma note', 'Prix TTC']);
    expect(sheet?.rows).toEqual([
      [],
      [
        { value: 'A1', text: 'A1' },
        { value: null, text: '' },
        { value: 9.5, text: '9,50 €', formula: '=9+0,5' },
      ],
      [
        { value: 0.055, text: '5,5%', shownAs: 'percent' },
        { value: 46_054, text: '02/02', shownAs: 'date' },
        { value: null, text: '#REF!', error: true, formula: '=A0' },
        { value: true, text: 'VRAI' },
      ],
    ]);
  });

  it('is a header row that people pushed down', () => {
    const rowData = [{ values: [word('Notre catalogue')] }, HEADER, { values: [word('A1')] }];
    const sheet = survey(
      products(own, [
        { rowData, columnMetadata: identities },
        { startRow: 1, rowData: [HEADER] },
      ]),
    ).sheets.get('products');
    expect(sheet?.headerRow).toBe(1);
    expect(sheet?.header[0]?.text).toBe('Réf.');
    expect(sheet?.rows).toHaveLength(1);
  });

  it('is only where the columns stand, of a large tab', () => {
    const sheet = survey(
      products(own, [{ startRow: 2, rowData: [HEADER], columnMetadata: identities }]),
    ).sheets.get('products');
    expect(sheet).toMatchObject({ headerRow: 2, rows: [], columnIds: ['ref', null, 'price'] });
  });

  it('is a copy where a tab carries another’s identity', () => {
    const read = survey(products(own, []), tab(9, own, []));
    expect(read.copies).toEqual([{ tab: 'products', title: 'Onglet 9' }]);
    expect([...read.sheets.keys()]).toEqual(['products']);
  });

  it('is the tabs of the sale that was asked for, where two are live (docs/rules.md S50)', () => {
    const sheets = [
      tab(4, [mark('drive.tab.baskets', '4')], []),
      tab(5, [mark('drive.tab.pickup', '5')], []),
      tab(9, [mark('drive.apart.baskets', '9')], []),
      // Somebody's copy of it.
      tab(10, [mark('drive.apart.baskets', '9')], []),
    ];
    const of = (about: 'current' | 'latest') => {
      const { overlap, copies, sheets: read } = readSurvey({ sheets }, { about });
      return [overlap, [...read].map(([id, { sheetId }]) => `${id} ${sheetId}`), copies.length];
    };
    // That one has no Retrait any more: the other's does not stand in for it.
    expect(of('current')).toEqual(['current', ['baskets 9'], 1]);
    expect(of('latest')).toEqual(['latest', ['baskets 4', 'pickup 5'], 1]);
  });

  it('is what a large write that died has left, and what an earlier version kept', () => {
    expect(survey(tab(730_005, [mark('drive.kept', 'close')], [])).leftovers).toEqual([730_005]);
    expect(survey(tab(790_000, [mark('drive.staging', 'orders')], [])).leftovers).toEqual([
      790_000,
    ]);
  });

  it('is which tabs warn before an edit', () => {
    const guards = { protectedRanges: [{ description: 'drive:products' }] };
    expect([...survey(products(own, [], guards)).guarded]).toEqual(['products']);
    const others = { protectedRanges: [{ description: 'mes prix' }, {}] };
    expect([...survey(products(own, [], others)).guarded]).toEqual([]);
  });

  it('is the form’s tab, without any identity of columns', () => {
    const read = survey(tab(12, [mark('drive.tab.answers', '12')], [{ rowData: [HEADER] }]));
    expect(read.answers.get(12)?.header).toHaveLength(3);
    expect(read.sheets.size).toBe(0);
  });

  it('is nothing of a spreadsheet that has nothing of ours', () => {
    expect(readSurvey({})).toMatchObject({ copies: [], leftovers: [] });
  });
});
