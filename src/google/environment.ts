import { readJson } from '../app/kernel/json';
import type { Clock, Lock, Memory } from '../app/kernel/ports';
import type { Mailer, OutgoingMail, Unsent } from '../app/kernel/services/mailPort';
import { type Progress, progressNote } from '../app/kernel/services/progress';
import type { Triggers } from '../app/kernel/services/triggers';
import { instant, MINUTE } from '../domain/values/time';
import { plain } from '../text/values/plain';
import { authorisationUrl, lackingScopes } from './api/authorisation';
import { allowed, asRefused, isAllowed, isServiceException, twice } from './api/retry';

const LONGEST_RUN = 6 * MINUTE;
const MARGIN = 20_000;
const PATIENCE = 30_000;

/** Counts from when the run began: Google ends it after six minutes, without a word. */
export function runClock(): Clock {
  const began = Date.now();
  return {
    now: () => instant(Math.floor(Date.now() / 1000) * 1000),
    left: () => LONGEST_RUN - MARGIN - (Date.now() - began),
  };
}

/** Stands where a person's run was given no lock of the document's. */
const IS_SCRIPTS = 'scriptLock';

/**
 * The document's. A script that is given none, not even in the menu, takes its own: all then wait for
 * that one. A trigger that alone is given none goes without, as nobody else would wait for it.
 */
export function documentLock(memory: Memory, isByTrigger: boolean): Lock {
  let lock: GoogleAppsScript.Lock.Lock | undefined;
  const found = (): GoogleAppsScript.Lock.Lock | undefined => {
    const own = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    if (own) return own;
    if (isByTrigger && memory.get(IS_SCRIPTS) === null) return undefined;
    if (!isByTrigger) memory.note(IS_SCRIPTS, 'yes');
    return LockService.getScriptLock();
  };
  return {
    // Held already, it is given again.
    acquire: () =>
      allowed(() =>
        twice(() => {
          lock = found();
          return lock?.tryLock(PATIENCE);
        }),
      ),
    // It ends with the run anyhow.
    release: () => {
      allowed(() => lock?.releaseLock());
    },
  };
}

/** Stands where a property could not be deleted. */
const REMOVED = '(removed)';

export function documentMemory(): Memory {
  let known: GoogleAppsScript.Properties.Properties | undefined;
  const properties = (): GoogleAppsScript.Properties.Properties => {
    known ??= PropertiesService.getDocumentProperties() ?? undefined;
    if (!known) throw asRefused('PropertiesService.getDocumentProperties: null');
    return known;
  };
  // Written or read twice, they are the same.
  return {
    get: (key) => {
      const value = twice(() => properties().getProperty(key));
      return value === REMOVED ? null : value;
    },
    all: (prefix) =>
      new Map(
        Object.entries(twice(() => properties().getProperties())).filter(
          ([key, value]) => key.startsWith(prefix) && value !== REMOVED,
        ),
      ),
    set: (key, value) => {
      twice(() => properties().setProperty(key, value));
    },
    note: (key, value) => isAllowed(() => properties().setProperty(key, value)),
    remove: (key) => {
      if (!isAllowed(() => properties().deleteProperty(key)))
        twice(() => properties().setProperty(key, REMOVED));
    },
  };
}

const PROGRESS = 'progress';
const BETWEEN_NOTES = 1500;
const KEPT_SECONDS = 120;

/** In the document's cache: seen by every page, and gone by itself if the run dies. No act hangs on it. */
export function documentProgress(): Progress {
  let notedAt: number | undefined;
  let cache: GoogleAppsScript.Cache.Cache | null = null;
  const cached = <T>(work: (cache: GoogleAppsScript.Cache.Cache) => T): T | undefined =>
    allowed(() => {
      cache ??= CacheService.getDocumentCache();
      return cache ? work(cache) : undefined;
    });
  return {
    begin: () => {
      notedAt = 0;
    },
    tell: (note) => {
      if (notedAt === undefined || Date.now() - notedAt < BETWEEN_NOTES) return;
      notedAt = Date.now();
      cached((cache) => cache.put(PROGRESS, JSON.stringify(note), KEPT_SECONDS));
    },
    end: () => {
      if (notedAt) cached((cache) => cache.remove(PROGRESS));
      notedAt = undefined;
    },
    read: () => readJson(progressNote, cached((cache) => cache.get(PROGRESS)) ?? '') ?? null,
  };
}

/** Of a consumer's account; what is tried beyond it is refused. */
const SMALLEST_QUOTA = 100;

/** Mails of one person; what the quota says tells whether a mail left whose sending failed. */
export function gmail(): Mailer {
  let left: number | undefined;
  const quota = (): number | undefined => {
    left = allowed(() => twice(() => MailApp.getRemainingDailyQuota()));
    return left;
  };
  const attempt = (mail: OutgoingMail): Unsent | null => {
    let made: ReturnType<typeof message> | undefined;
    try {
      made = twice(() => message(mail));
      MailApp.sendEmail(made);
      if (left !== undefined) left -= 1;
      return null;
    } catch (error) {
      if (!isServiceException(error)) throw error;
      const text = error instanceof Error ? error.message : String(error);
      if (made === undefined) return { error: text, mayHaveGone: false };
      const before = left;
      // Asked for anew, so that the next one is compared with what is left now.
      const after = quota();
      const mayHaveGone = before === undefined ? !NOT_ALLOWED.test(text) : after !== before;
      return { error: text, mayHaveGone };
    }
  };
  return {
    remaining: () => quota() ?? SMALLEST_QUOTA,
    // One recipient refused must not stop the others; what surely did not leave is tried again.
    send: (mail) => {
      let unsent: Unsent | null = null;
      for (const one of [mail, mail, ...withoutExtras(mail)]) {
        if (unsent) Utilities.sleep(BEFORE_NEXT_TRY);
        unsent = attempt(one);
        if (unsent === null || unsent.mayHaveGone) return unsent;
      }
      return unsent;
    },
  };
}

const BEFORE_NEXT_TRY = 1_000;
/** Of a permission that lacks, in English or French: nothing left. */
const NOT_ALLOWED = /permission|autoris|authori/i;

/** A policy may refuse images, invitations and files: the words alone are better than nothing. */
function withoutExtras(whole: OutgoingMail): OutgoingMail[] {
  const { images, attachment, unfiled, ...mail } = whole;
  const isInvitation = attachment?.type.startsWith('text/calendar') ?? false;
  const kept = attachment && !isInvitation ? { attachment } : {};
  return [
    ...(images || isInvitation ? [{ ...mail, ...kept }] : []),
    ...(unfiled ? [{ ...mail, ...unfiled }] : []),
  ];
}

type Image = NonNullable<OutgoingMail['images']>[number];

/** Apps Script counts bytes from −128 to 127. */
const inline = ({ name, png }: Image): [string, GoogleAppsScript.Base.Blob] => [
  name,
  Utilities.newBlob([...Int8Array.from(png)], 'image/png', `${name}.png`),
];

function message(mail: OutgoingMail) {
  const { to, subject, text, html, senderName, replyTo, attachment, images } = mail;
  return {
    to,
    subject,
    body: text,
    ...(html ? { htmlBody: html } : {}),
    // A line break in it would begin another header.
    name: plain(senderName),
    ...(replyTo ? { replyTo } : {}),
    ...(images ? { inlineImages: Object.fromEntries(images.map(inline)) } : {}),
    ...(attachment
      ? {
          attachments: [Utilities.newBlob(attachment.text, attachment.type, attachment.name)],
        }
      : {}),
  };
}

const ON_SUBMIT = 'wakeOnSubmit';
const HOURLY = 'everyHour';

/** Those of whoever runs this, by what they call; undefined where Google does not say. */
const standing = (): string[] | undefined =>
  allowed(() => twice(() => ScriptApp.getProjectTriggers()))?.map((trigger) =>
    trigger.getHandlerFunction(),
  );

export function scriptTriggers(
  spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): Triggers {
  const makers: readonly (readonly [name: string, make: () => unknown])[] = [
    [
      ON_SUBMIT,
      () => ScriptApp.newTrigger(ON_SUBMIT).forSpreadsheet(spreadsheet()).onFormSubmit().create(),
    ],
    [HOURLY, () => ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create()],
  ];
  const makeLacking = (): boolean => {
    const there = standing();
    // Made once more than is known, everything would happen twice.
    if (!there) return false;
    const made = makers.map(
      ([name, make]) => there.includes(name) || allowed(() => make() && true) === true,
    );
    return made.every((isMade) => isMade);
  };
  return {
    install: () => {
      if (makeLacking()) return true;
      // Most refusals pass; what was made all the same is seen by then.
      Utilities.sleep(BEFORE_NEXT_TRY);
      return makeLacking();
    },
    stand: () => {
      const there = standing();
      return there && [ON_SUBMIT, HOURLY].every((name) => there.includes(name));
    },
    remove: () => {
      for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
    },
    lacking: lackingScopes,
    authorisationUrl,
  };
}
