/** What a run of the clock sees: nobody looks on, and it comes after the one that the menu began. */
import type { Bench, Case } from './caseBench';
import { ACCEPTED, accepted } from './formCases';
import { wordsOfRefusal } from './look';
import { own } from './peopleCases';
import { Hindered, quietly } from './service';
import { quoted, said } from './words';

/** What the menu's run leaves to it. */
interface Kept {
  readonly form: string;
  readonly locale: string;
  readonly words: string;
}

const KEY = 'live.kept';
const AS_BEFORE = 'as in the menu';
const properties = () => PropertiesService.getDocumentProperties();
const keptText = () => properties().getProperty(KEY);

/** Of an error that Google translates. */
function errorWords(): string {
  try {
    return HtmlService.createHtmlOutputFromFile('Nobody').getContent();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function keepForClock(bench: Bench): string {
  const kept: Kept = {
    form: quietly(() => bench.form().getId()) ?? '',
    locale: Session.getActiveUserLocale(),
    words: errorWords(),
  };
  properties().setProperty(KEY, JSON.stringify(kept));
  return keptText() === null ? 'nothing' : 'kept';
}

export const forgetKept = (): void => {
  properties().deleteProperty(KEY);
};

/** What the menu's run was told, held against what the clock is told. */
const since = (look: (kept: Kept) => string) => (): string => {
  const text = keptText();
  return text === null ? said.notYet.fr : look(JSON.parse(text));
};

const like = (before: string, now: string): string => (now === before ? AS_BEFORE : now);

/** What the menu's run leaves to the clock, and that it comes. */
export const handOverCases: readonly Case[] = [
  { fact: 'properties-kept', expected: 'kept', see: keepForClock },
  {
    fact: 'triggers-made',
    expected: ACCEPTED,
    see: accepted(() => ScriptApp.newTrigger('verifyHour').timeBased().everyHours(1).create()),
  },
];

export const clockCases: readonly Case[] = [
  {
    fact: 'clock-keeps-properties',
    expected: 'kept',
    needs: ['properties-kept'],
    see: () => (keptText() === null ? 'nothing' : 'kept'),
  },
  {
    fact: 'clock-words',
    expected: AS_BEFORE,
    needs: ['clock-keeps-properties'],
    see: since(({ words }) => like(words, errorWords())),
  },
  {
    fact: 'clock-locale',
    expected: AS_BEFORE,
    needs: ['clock-keeps-properties'],
    see: since(({ locale }) => like(locale, Session.getActiveUserLocale())),
  },
  {
    fact: 'clock-reads-page',
    expected: ACCEPTED,
    see: accepted(() => HtmlService.createHtmlOutputFromFile('Words').getContent()),
  },
  {
    fact: 'clock-named',
    expected: 'an address',
    see: () => (own().includes('@') ? 'an address' : quoted(own())),
  },
  {
    fact: 'clock-opens-form',
    expected: 'closed',
    needs: ['clock-keeps-properties', 'form-closes'],
    see: since(({ form: id }) => {
      if (id === '') throw new Hindered('no form');
      const form = FormApp.openById(id).setAcceptingResponses(true).setAcceptingResponses(false);
      return form.isAcceptingResponses() ? 'open' : 'closed';
    }),
  },
  {
    fact: 'clock-has-no-screen',
    expected: 'refused',
    see: () => (wordsOfRefusal(() => SpreadsheetApp.getUi()) === undefined ? ACCEPTED : 'refused'),
  },
  {
    fact: 'authorisation-told',
    expected: 'nothing due',
    see: () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const isDue = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return isDue ? 'due' : 'nothing due';
    },
  },
];

/** Each is seen by being woken. */
export const onceCase: Case = {
  fact: 'one-off-runs',
  expected: 'started',
  needs: ['triggers-made'],
  see: () => 'started',
};
export const hourCase: Case = { fact: 'clock-sees-sheet', expected: 'seen', see: () => 'seen' };
