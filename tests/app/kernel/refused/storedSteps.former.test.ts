import { stepKinds } from '../../../../src/app/kernel/refused/stepKinds';
import { stepProblems } from '../../../../src/app/kernel/refused/stepProblems';
import { stepsText } from '../../../../src/app/kernel/refused/storedSteps';
import { LEFT, leftIn } from '../../../../src/app/kernel/sideSteps';
import type { Problem } from '../../../../src/domain/values/problem';
import { instant } from '../../../../src/domain/values/time';
import { portsOf } from '../snapshots';

/** What the program of 0.2.0 remembered, and what it told of it. */
const former: readonly (readonly [what: string, text: string, problems: readonly Problem[]])[] = [
  [
    'words that were refused',
    '[{"kind":"words","form":"1FAIpQLSd","tried":{"tries":1,"at":1}}]',
    [{ code: 'formWordsRefused', tab: 'sales' }],
  ],
  [
    'an act that did not end',
    '[{"kind":"follow","form":"1FAIpQLSd","tried":{"tries":1,"at":1}}]',
    [{ code: 'formNotFollowed', tab: 'sales' }],
  ],
  [
    'a file that is not shared',
    '[{"kind":"file","form":"1archive","addresses":["lea@x.fr","zoe@x.fr"],"tried":{"tries":1,"at":1}}]',
    [
      { code: 'archiveNotShared', tab: 'sales', read: 'lea@x.fr' },
      { code: 'archiveNotShared', tab: 'sales', read: 'zoe@x.fr' },
    ],
  ],
  [
    'a form that is not shared',
    '[{"kind":"share","form":"1FAIpQLSd","addresses":["lea@x.fr","zoe@x.fr"],"tried":{"tries":1,"at":1}}]',
    [
      { code: 'formNotShared', tab: 'sales', read: 'lea@x.fr' },
      { code: 'formNotShared', tab: 'sales', read: 'zoe@x.fr' },
    ],
  ],
  [
    'a form, where nobody said who coordinates',
    '[{"kind":"share","form":"1FAIpQLSd","addresses":[""],"tried":{"tries":1,"at":1}}]',
    [{ code: 'formNotShared', tab: 'sales', read: '?' }],
  ],
  [
    'what a form was made without',
    '[{"kind":"lacks","form":"1FAIpQLSd","message":"settings address sections","tried":{"tries":1,"at":1}},{"kind":"words","form":"1FAIpQLSd","tried":{"tries":1,"at":1}}]',
    [
      { code: 'formLacks', tab: 'sales', detail: 'settings' },
      { code: 'formUnchecked', tab: 'sales' },
      { code: 'formLacks', tab: 'sales', detail: 'sections' },
      { code: 'formWordsRefused', tab: 'sales' },
    ],
  ],
  [
    'a form that was closed late',
    '[{"kind":"found","form":"1FAIpQLSd","sale":3,"tried":{"tries":1,"at":1}}]',
    [{ code: 'formClosedLate', tab: 'sales', read: '1FAIpQLSd', detail: '3' }],
  ],
  [
    'an archive that does not open',
    '[{"kind":"lost","form":"1archive","message":"1–52","tried":{"tries":1,"at":1}}]',
    [{ code: 'archiveLost', tab: 'sales', read: 'https://f/1archive', detail: '1–52' }],
  ],
  [
    'a form that somebody closed',
    '[{"kind":"watch","form":"1FAIpQLSd","tried":{"tries":1,"at":1}}]',
    [{ code: 'formClosed', tab: 'sales' }],
  ],
  [
    'a form that is gone',
    '[{"kind":"watch","form":"1FAIpQLSd","message":"gone","tried":{"tries":1,"at":1}}]',
    [{ code: 'formGone', tab: 'sales' }],
  ],
  [
    'a form whose answers do not come',
    '[{"kind":"watch","form":"1FAIpQLSd","message":"unlinked","tried":{"tries":1,"at":1}}]',
    [{ code: 'formUnlinked', tab: 'sales' }],
  ],
  [
    'an archive that is not written',
    '[{"kind":"archive","form":"https://f/1archive","tried":{"tries":1,"at":1}}]',
    [{ code: 'archiveNotWritten', tab: 'sales', read: 'https://f/1archive' }],
  ],
  [
    'no archive',
    '[{"kind":"archive","form":"","tried":{"tries":1,"at":1}}]',
    [{ code: 'archiveNotMade', tab: 'sales' }],
  ],
  [
    'a form that is not made',
    '[{"kind":"make","form":"","tried":{"tries":2,"at":1}}]',
    [{ code: 'formNotMade', tab: 'sales', read: '2' }],
  ],
  [
    'cells that moved',
    '[{"kind":"moved","form":"offer","message":"C4, D4 (mercredi)","tried":{"tries":1,"at":1}}]',
    [{ code: 'movedUnsure', tab: 'offer', detail: 'C4, D4 (mercredi)' }],
  ],
  [
    'questions that were deleted',
    '[{"kind":"unasked","form":"1FAIpQLSd","sale":3,"message":"Salade – 1,10 €, Téléphone","tried":{"tries":1,"at":1}}]',
    [
      {
        ...{ code: 'questionsGone', tab: 'sales' },
        ...{ read: 'Salade – 1,10 €, Téléphone', detail: '1FAIpQLSd' },
      },
    ],
  ],
  [
    'a form that is open still',
    '[{"kind":"close","form":"1FAIpQLSd","tried":{"tries":1,"at":1}}]',
    [{ code: 'formUnreachable', tab: 'sales' }],
  ],
  [
    'a form that is open though its sale is past',
    '[{"kind":"close","form":"1FAIpQLSd","sale":3,"tried":{"tries":1,"at":1}}]',
    [{ code: 'formStillOpen', tab: 'sales', read: '1FAIpQLSd', detail: '3' }],
  ],
  [
    'a closed form that does not say where to go',
    '[{"kind":"close","form":"1FAIpQLSd","message":"Ici : https://g","tried":{"tries":1,"at":1}}]',
    [],
  ],
  [
    'a sale that is not prepared',
    '[{"kind":"opening","form":"","message":"Service indisponible : Forms","tried":{"tries":1,"at":1}}]',
    [{ code: 'openingRefused', tab: 'sales', detail: 'Service indisponible : Forms' }],
  ],
  [
    'no triggers',
    '[{"kind":"triggers","form":"","tried":{"tries":1,"at":1}}]',
    [{ code: 'triggersRefused', tab: 'settings' }],
  ],
  [
    'permissions that lack',
    '[{"kind":"permissions","form":"","message":"https://www.googleapis.com/auth/forms https://www.googleapis.com/auth/drive","tried":{"tries":1,"at":1}}]',
    [
      { code: 'permissionLacks', tab: 'settings', detail: 'https://www.googleapis.com/auth/forms' },
      { code: 'permissionLacks', tab: 'settings', detail: 'https://www.googleapis.com/auth/drive' },
    ],
  ],
  [
    'what did not fit',
    '[{"kind":"tooMany","form":"","message":"words shares","tried":{"tries":1,"at":1}}]',
    [
      { code: 'tooManyRefused', tab: 'sales', detail: 'words' },
      { code: 'tooManyRefused', tab: 'sales', detail: 'shares' },
    ],
  ],
];

const read = (text: string) => {
  const ports = portsOf(new Map(), instant(0));
  ports.memory.set(LEFT, text);
  return leftIn(ports);
};

test.each(former)(
  '%s, as an earlier version remembered it, is told as before',
  (_, text, problems) => {
    expect(stepProblems(read(text), (file) => `https://f/${file}`)).toEqual(problems);
  },
);

test.each(former)('%s is remembered in the words that an earlier version reads', (_, text) => {
  expect(JSON.parse(stepsText(read(text), instant(0)))).toEqual(JSON.parse(text));
});

test('whatever order they were refused in, what a form lacks is told in one', () => {
  const text = '[{"kind":"lacks","form":"f","message":"sections help","tried":{"tries":1,"at":1}}]';
  const problems = stepProblems(read(text), String);
  expect(problems.map(({ detail }) => detail)).toEqual(['help', 'sections']);
});

test('a share that names nobody is one of everybody', () => {
  const text = '[{"kind":"share","form":"f","tried":{"tries":1,"at":1}}]';
  expect(stepProblems(read(text), String)).toEqual([
    { code: 'formNotShared', tab: 'sales', read: '?' },
  ]);
});

test('kinds that there are no more are left out', () => {
  const gone = '{"kind":"former","form":"f","sale":3,"read":2,"tried":{"tries":1,"at":1}}';
  const words = '{"kind":"words","form":"f","tried":{"tries":1,"at":1}}';
  expect(read(`[${gone},${words}]`).map(({ kind }) => kind)).toEqual(['words']);
});

test('each kind of step is among them', () => {
  const kinds = former.flatMap(([, text]) => read(text)).map(({ kind }) => kind);
  expect([...new Set(kinds)].sort()).toEqual([...stepKinds].sort());
});
