import type { Bench, Case } from './bench';
import { said } from './words';

export const ACCEPTED = 'accepted';

/** Whatever is refused throws. */
export const accepted =
  (act: (bench: Bench) => unknown) =>
  (bench: Bench): string => {
    act(bench);
    return ACCEPTED;
  };

const addressKind = (address: string | null, id: string): string => {
  if (address === null) return 'none';
  if (address.includes(id)) return 'names the form';
  return address.includes('/forms/d/e/') ? 'names the public page' : address;
};

/** An answer as buyers give it; a script's own wakes no trigger. */
function sent(bench: Bench): unknown[] {
  const { sheet } = bench.linked();
  if (sheet.getLastRow() < 2) {
    const [phone, comment, product] = bench.form().getItems().slice(-3);
    bench
      .form()
      .createResponse()
      .withItemResponse(phone?.asTextItem().createResponse('0639980000') as never)
      .withItemResponse(comment?.asParagraphTextItem().createResponse('=1+1') as never)
      .withItemResponse(product?.asListItem().createResponse(said.choice.fr) as never)
      .submit();
    Utilities.sleep(5_000);
  }
  const columns = sheet.getLastColumn();
  return sheet.getRange(sheet.getLastRow(), 1, 1, columns).getValues()[0]?.slice(-3) ?? [];
}

const kindOf = (value: unknown): string => `${typeof value} ${value}`;

function prefilled(bench: Bench): string {
  bench.linked();
  const [phone, comment] = bench.form().getItems().slice(-3);
  return bench
    .form()
    .createResponse()
    .withItemResponse(phone?.asTextItem().createResponse('first one') as never)
    .withItemResponse(comment?.asParagraphTextItem().createResponse('second') as never)
    .toPrefilledUrl();
}

const told = (url: string): string[] =>
  [...url.matchAll(/[?&]entry\.\d+=([^&#]*)/g)].map(([, text = '']) => text);

/** What an opening hangs on. */
export const openingCases: readonly Case[] = [
  {
    fact: 'form-born-published',
    expected: 'published',
    see: (bench) => (bench.form().isPublished() ? 'published' : 'unpublished'),
  },
  {
    fact: 'title-begins-blank',
    expected: '« »',
    see: (bench) => `« ${bench.form().getTitle()} »`.replace('  ', ' '),
  },
  {
    fact: 'form-knows-publishing',
    expected: 'yes',
    see: (bench) => (bench.form().supportsAdvancedResponderPermissions() ? 'yes' : 'no'),
  },
  {
    fact: 'unpublished-mostly-works',
    expected: ACCEPTED,
    see: (bench) => {
      const form = bench.form();
      form.setPublished(false);
      try {
        form.setCustomClosedFormMessage('x');
        form.createResponse();
        form.getPublishedUrl();
        return ACCEPTED;
      } finally {
        form.setPublished(true);
      }
    },
  },
  {
    fact: 'publishing-accepts',
    expected: 'takes answers',
    see: (bench) => {
      const form = bench.form();
      form.setPublished(false);
      form.setPublished(true);
      return form.isAcceptingResponses() ? 'takes answers' : 'takes none';
    },
  },
  {
    fact: 'form-words-taken',
    expected: ACCEPTED,
    see: accepted((bench) =>
      bench.form().setDescription('x').setConfirmationMessage('x').setCustomClosedFormMessage('x'),
    ),
  },
  {
    fact: 'form-settings-taken',
    expected: ACCEPTED,
    see: accepted((bench) =>
      bench
        .form()
        .setCollectEmail(false)
        .setAllowResponseEdits(false)
        .setShowLinkToRespondAgain(false)
        .setProgressBar(false),
    ),
  },
  {
    fact: 'sign-in-refused',
    expected: 'refused',
    see: (bench) => {
      const form = bench.form();
      try {
        form.setRequireLogin(false);
        return ACCEPTED;
      } catch {
        return 'refused';
      }
    },
  },
  {
    fact: 'linked-tab-soon',
    expected: 'within 30 s',
    see: (bench) => {
      const { seconds } = bench.linked();
      return seconds <= 30 ? 'within 30 s' : `after ${seconds} s`;
    },
  },
  {
    fact: 'linked-tab-address',
    expected: 'names the form',
    see: (bench) => addressKind(bench.linked().sheet.getFormUrl(), bench.form().getId()),
  },
  {
    fact: 'linked-tab-first',
    expected: 'first',
    see: (bench) => {
      const at = bench.linked().sheet.getSheetId();
      const index = bench.spreadsheet.getSheets().findIndex((one) => one.getSheetId() === at);
      return index === 0 ? 'first' : `number ${index + 1}`;
    },
  },
  {
    fact: 'linked-tab-titled',
    expected: said.linkedTitle.fr,
    see: (bench) => {
      const { sheet } = bench.linked();
      const header = sheet.getRange(1, 1).getValues()[0]?.[0];
      return `${sheet.getName().replace(/\d+$/, 'N')}, ${header}`;
    },
  },
  {
    fact: 'columns-are-questions',
    expected: '1 and the questions',
    see: (bench) => {
      const { sheet } = bench.linked();
      const titles = [said.phone.fr, said.comment.fr, said.product.fr];
      const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? [];
      const before = header.indexOf(titles[0]);
      const isOurs = titles.every((title, at) => header[before + at] === title);
      return isOurs ? `${before} and the questions` : header.join(', ');
    },
  },
];

export const answerCases: readonly Case[] = [
  {
    fact: 'answers-become-numbers',
    expected: 'number 639980000',
    see: (bench) => kindOf(sent(bench)[0]),
  },
  { fact: 'answers-stay-text', expected: 'string =1+1', see: (bench) => kindOf(sent(bench)[1]) },
  {
    fact: 'answers-come-below',
    expected: 'row 2',
    see: (bench) => {
      sent(bench);
      return `row ${bench.linked().sheet.getLastRow()}`;
    },
  },
  {
    fact: 'prefilled-all',
    expected: '2 entries',
    see: (bench) => `${told(prefilled(bench)).length} entries`,
  },
  {
    fact: 'prefilled-in-order',
    expected: 'second last',
    see: (bench) => `${told(prefilled(bench)).slice(-1)[0]} last`,
  },
  {
    fact: 'prefilled-plus',
    expected: 'a plus',
    see: (bench) => (/first\+one/.test(prefilled(bench)) ? 'a plus' : prefilled(bench)),
  },
  {
    fact: 'list-begins-blank',
    expected: '[""]',
    see: (bench) => {
      const list = bench.form().addListItem();
      const choices = list.getChoices().map((choice) => choice.getValue());
      bench.form().deleteItem(list.getIndex());
      return JSON.stringify(choices);
    },
  },
  {
    fact: 'linked-tab-plain',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const { sheet } = bench.linked();
      const stringValue = String(sheet.getRange(1, 1).getValues()[0]?.[0]);
      bench.batch({
        updateCells: {
          start: { sheetId: sheet.getSheetId(), rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
          fields: 'userEnteredValue',
        },
      });
    }),
  },
  {
    fact: 'choices-lead',
    expected: 'to the page, on',
    see: (bench) => {
      const form = bench.form();
      const list = form.addListItem();
      const page = form.addPageBreakItem();
      const { CONTINUE } = FormApp.PageNavigationType;
      list.setChoices([list.createChoice('a', page), list.createChoice('b', CONTINUE)]);
      const [there, on] = list.getChoices();
      const seen = [
        there?.getGotoPage()?.getId() === page.getId() ? 'to the page' : 'elsewhere',
        on?.getPageNavigationType() === CONTINUE ? 'on' : 'nowhere',
      ];
      form.deleteItem(page.getIndex());
      form.deleteItem(list.getIndex());
      return seen.join(', ');
    },
  },
  {
    fact: 'form-tab-renames',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const sheetId = bench.linked().sheet.getSheetId();
      bench.mustBeFree((sheet) => sheet.getName() === said.renamed.fr);
      const properties = { sheetId, title: said.renamed.fr };
      bench.batch({ updateSheetProperties: { properties, fields: 'title' } });
    }),
  },
  {
    fact: 'form-tab-hides',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const sheetId = bench.linked().sheet.getSheetId();
      bench.batch({
        updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
      });
    }),
  },
  {
    fact: 'form-closes',
    expected: 'closed',
    see: (bench) => {
      bench.form().setAcceptingResponses(false);
      return bench.form().isAcceptingResponses() ? 'open' : 'closed';
    },
  },
];

/** Last: its tab stands before all others. */
export const secondSaleCases: readonly Case[] = [
  {
    fact: 'second-form-own-tab',
    expected: 'a tab of its own',
    see: (bench) => {
      const [first, second] = [bench.linked().sheet, bench.secondTab()];
      const isOwn = second.getFormUrl() !== first.getFormUrl();
      return isOwn ? 'a tab of its own' : 'the tab of the first';
    },
  },
];
