import type { Bench, Case } from './caseBench';
import { wordsOfRefusal } from './look';
import { quoted, said } from './words';

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

/** What an opening hangs on. */
export const openingCases: readonly Case[] = [
  {
    fact: 'forms-made',
    expected: ACCEPTED,
    see: accepted((bench) => bench.form.itself()),
  },
  {
    fact: 'form-knows-publishing',
    expected: 'yes',
    see: (bench) => (bench.form().supportsAdvancedResponderPermissions() ? 'yes' : 'no'),
  },
  {
    fact: 'form-born-published',
    expected: 'published',
    needs: ['form-knows-publishing'],
    see: (bench) => (bench.form().isPublished() ? 'published' : 'unpublished'),
  },
  {
    fact: 'title-begins-blank',
    expected: quoted(''),
    see: (bench) => quoted(bench.form().getTitle()),
  },
  {
    fact: 'form-words-taken',
    expected: ACCEPTED,
    see: accepted((bench) =>
      bench.form().setDescription('x').setConfirmationMessage('x').setCustomClosedFormMessage('x'),
    ),
  },
  {
    fact: 'unpublished-mostly-works',
    expected: ACCEPTED,
    needs: ['form-knows-publishing', 'form-words-taken'],
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
    needs: ['form-knows-publishing'],
    see: (bench) => {
      const form = bench.form();
      form.setPublished(false);
      form.setPublished(true);
      return form.isAcceptingResponses() ? 'takes answers' : 'takes none';
    },
  },
  {
    fact: 'form-settings-taken',
    expected: ACCEPTED,
    see: accepted((bench) =>
      bench
        .form()
        .setCollectEmail(false)
        .setAllowResponseEdits(false)
        .setShowLinkToRespondAgain(false),
    ),
  },
  {
    fact: 'sign-in-refused',
    expected: 'refused',
    needs: ['form-settings-taken'],
    see: (bench) => {
      const form = bench.form();
      return wordsOfRefusal(() => form.setRequireLogin(false)) === undefined ? ACCEPTED : 'refused';
    },
  },
  {
    fact: 'linked-tab-soon',
    expected: 'within 30 s',
    see: (bench) => {
      const { seconds } = bench.linked.itself();
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

/** Last: its tab stands before all others. */
export const secondSaleCases: readonly Case[] = [
  {
    fact: 'second-form-own-tab',
    expected: 'a tab of its own',
    see: (bench) => {
      // The first sale's, that of requests, and the second sale's.
      const tabs = [bench.linked().sheet, bench.secondTab(), bench.secondTab()];
      const isOwn = new Set(tabs.map((sheet) => sheet.getFormUrl())).size === tabs.length;
      return isOwn ? 'a tab of its own' : 'the tab of the first';
    },
  },
];
