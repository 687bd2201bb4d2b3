import type { CellValue } from '../../../../src/app/kernel/ports';
import { unreadAnswers } from '../../../../src/app/records/answers/answers';
import { at, sale, snapshotOf } from '../../kernel/snapshots';
import { a, HEADERS, inShort, reading, row, serial } from '../answersRead';

describe('the answers of a form', () => {
  it('are read by the titles of their questions, wherever those stand', () => {
    const moved = [
      'Commentaire',
      'Pommes – 2,35 €/kg',
      'Ma note',
      'Adresse e-mail',
      'Timestamp',
      'Tomme – 5,30 €',
      'Phone',
      'First and last name',
    ];
    const cells = [
      'Merci',
      '1,5 kg · 3,53 €',
      'vu',
      ' A@Exemple.FR',
      serial(at(7, 9)),
      '2 · 10,60 €',
      612345678,
      'Camille',
    ];
    const { answers, problems } = reading([cells], [], 0, moved);
    expect(problems).toEqual([]);
    expect(answers).toEqual([
      {
        time: at(7, 9),
        email: a,
        typedEmail: a,
        name: 'Camille',
        phone: '0612345678',
        comment: 'Merci',
        asked: new Map([
          ['A1', 2],
          ['C1', 1500],
        ]),
        unread: [],
      },
    ]);
  });

  it.each([
    ['2 de plus', 2],
    ["CE QU'IL FAUT", Number.POSITIVE_INFINITY],
    ['1 more', 1],
    ['exactement ce que j’ai demandé', undefined],
    ['', undefined],
    ['3 de plus', undefined],
  ])('about a case that is not full « %s » accept %s', (said, tolerance) => {
    const headers = [...HEADERS, 'Si un colis n’est pas plein'];
    const cells = row(at(7, 9), a, '', 1, '', '', said);
    const { answers, problems } = reading([cells], [], 0, headers);
    expect([answers[0]?.tolerance, problems]).toEqual([tolerance, []]);
  });

  it('come in the order of their times', () => {
    const read = reading([row(at(7, 10), 'b@exemple.fr', '', 1), row(at(7, 9), a, '', 2)]);
    expect(inShort(read)).toEqual(['a@exemple.fr A1:2', 'b@exemple.fr A1:1']);
  });

  it('that Commandes holds already are not read again', () => {
    const rows = [row(at(7, 9), 'A@exemple.fr '), row(at(7, 10), a, '', 1)];
    const read = reading(rows, [{ time: at(7, 9), email: a }], 1);
    expect(inShort(read)).toEqual(['a@exemple.fr A1:1']);
    expect(read.rowsRead).toBe(2);
  });

  it('of one address in one second are two answers', () => {
    const twins = [row(at(7, 9), a, '', 1), row(at(7, 9), a, '', 2)];
    expect(inShort(reading(twins))).toHaveLength(2);
    expect(inShort(reading(twins, [{ time: at(7, 9), email: a }]))).toHaveLength(1);
  });

  it('of one second are no new ones where every address was put right', () => {
    const rows = [row(at(7, 9), 'c@exemple.fr', '', 1), row(at(7, 9), 'd@exemple.fr', '', 2)];
    const before = [a, 'b@exemple.fr'].map((email) => ({ time: at(7, 9), email }));
    const read = reading(rows, before, 2);
    expect([inShort(read), read.problems.map(({ code }) => code)]).toEqual([
      [],
      ['answerEdited', 'answerEdited'],
    ]);
  });

  it('of one second that could not be taken are both, once their addresses are right', () => {
    const rows = [row(at(7, 9), a, '', 1), row(at(7, 9), 'b@exemple.fr', '', 2)];
    const before = [1, 2].map((number) => ({
      ...{ time: at(7, 9), email: `faux${number}`, number },
      state: 'toFix' as const,
    }));
    const { answers } = reading(rows, before, 2);
    expect(answers.map(({ email, corrects }) => [email, corrects])).toEqual([
      [a, 1],
      ['b@exemple.fr', 2],
    ]);
  });

  it('are found above the mark when somebody sorted the tab', () => {
    const rows = [
      row(at(7, 11), 'c@exemple.fr', '', 3),
      row(at(7, 9), a),
      row(at(7, 10), 'b@exemple.fr'),
    ];
    const known = [
      { time: at(7, 9), email: a },
      { time: at(7, 10), email: 'b@exemple.fr' },
    ];
    expect(inShort(reading(rows, known, 2))).toEqual(['c@exemple.fr A1:3']);
  });

  it('whose rows somebody deleted leave those that follow readable', () => {
    const read = reading(
      [row(at(7, 10), 'b@exemple.fr', '', 1)],
      [{ time: at(7, 9), email: a }],
      3,
    );
    expect(inShort(read)).toEqual(['b@exemple.fr A1:1']);
  });

  it('without an address that can be written to are kept, and told', () => {
    const { answers, problems } = reading([row(at(7, 9), 'camille', '', 1)]);
    expect(answers[0]).toMatchObject({ email: '', typedEmail: 'camille' });
    expect(problems).toEqual([
      {
        code: 'answerUnreadable',
        tab: 'answers',
        row: 2,
        read: 'camille',
        detail: 'Réponses vente 3',
      },
    ]);
  });

  it('without a time cannot be taken, and are told', () => {
    const { answers, problems } = reading([row('hier', a, '', 1), row(at(7, 9), a, '', 1)]);
    expect(answers).toHaveLength(1);
    expect(problems).toEqual([
      {
        code: 'answerUnreadable',
        tab: 'answers',
        row: 2,
        read: 'hier',
        detail: 'Réponses vente 3',
      },
    ]);
  });

  it('are missed when their tab is gone', () => {
    const snapshot = snapshotOf({ sales: [] });
    const read = unreadAnswers(snapshot, { sale, offered: [], orders: [] });
    expect(read).toMatchObject({
      answers: [],
      problems: [{ code: 'answersTabMissing', tab: 'sales' }],
    });
  });

  describe('to a question whose column was renamed', () => {
    const headers = HEADERS.map((title) => (title.startsWith('Tomme') ? 'Tome' : title));
    const missed = {
      ...{ code: 'unknownQuestion', tab: 'answers', row: 1, read: 'Tomme – 5,30 €' },
      detail: 'Réponses vente 3',
    };
    const rows = [
      row(at(7, 9), a, '', '1 · 5,30 €', '2 kg · 4,70 €'),
      row(at(7, 10), 'b@exemple.fr', '', '', '2 kg · 4,70 €'),
    ];

    it('all wait where the column is gone', () => {
      const without = (cells: readonly CellValue[]) => cells.filter((_, column) => column !== 4);
      const read = reading(rows.map(without), [], 0, without(headers) as string[]);
      expect([inShort(read), read.waiting, read.problems]).toEqual([[], 2, [missed]]);
    });

    it('are taken once it has its title again', () => {
      expect(inShort(reading(rows, [{ time: at(7, 10), email: 'b@exemple.fr' }], 2))).toEqual([
        'a@exemple.fr A1:1 C1:2000',
      ]);
    });
  });

  it('wait where two columns have one title', () => {
    const rows = [row(at(7, 9), a, '', '', 1), row(at(7, 10), 'b@exemple.fr', '', 1)];
    const read = reading(rows, [], 0, [...HEADERS, 'Tomme – 5,30 €']);
    expect([inShort(read), read.waiting]).toEqual([[], 2]);
    expect(read.problems.map(({ code, column }) => [code, column])).toEqual([
      ['questionTwice', 'H'],
    ]);
  });

  it('are counted where no column has a title any more', () => {
    const gone = { code: 'titlesGone', tab: 'answers', row: 1, detail: 'Réponses vente 3' };
    for (const headers of [[], HEADERS.map(() => 'x')]) {
      const read = reading([row(at(7, 9), a, '', 1)], [], 0, headers);
      expect([read.answers, read.waiting, read.problems]).toEqual([[], 1, [gone]]);
    }
  });
});

describe('a quantity in the form’s tab', () => {
  test.each<[CellValue, CellValue, Record<string, number>]>([
    ['2 · 10,60 €', '', { A1: 2 }],
    ['2\u00a0: 10,60\u00a0€', '1,5\u00a0kg\u00a0: 3,53\u00a0€', { A1: 2, C1: 1500 }],
    [3, 0.5, { A1: 3, C1: 500 }],
    ['3', '500 g', { A1: 3, C1: 500 }],
    [0, '0', { A1: 0, C1: 0 }],
    [null, null, {}],
  ])('%p and %p are certain', (tomme, apples, asked) => {
    const { answers, problems } = reading([row(at(7, 9), a, '', tomme, apples)]);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(answers[0]?.asked ?? [])).toEqual(asked);
  });

  test.each<[CellValue, CellValue]>([
    ['deux', ''],
    [1.5, ''],
    [-1, ''],
    ['2 kg', ''],
    ['', '2'],
    ['', 'un kilo'],
    ['', 0.0005],
  ])('%p or %p is not: told to the coordinator and to the buyer', (tomme, apples) => {
    const { answers, problems } = reading([row(at(7, 9), a, '', tomme, apples)]);
    const column = tomme === '' ? 'F' : 'E';
    expect(problems).toEqual([
      {
        code: 'quantityUnreadable',
        tab: 'answers',
        row: 2,
        read: String(tomme === '' ? apples : tomme),
        column,
        detail: 'Réponses vente 3',
      },
    ]);
    expect(answers[0]?.unread).toHaveLength(1);
    expect(answers[0]?.asked.size).toBe(0);
  });
});
