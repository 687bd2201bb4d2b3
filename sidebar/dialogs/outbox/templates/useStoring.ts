import type { TemplateKind } from '../../../../src/text/mailKinds/mailKinds';
import type { TemplatesWords } from '../../../../src/text/pages/outbox/templatesPage';
import type { Mail } from '../../../../src/text/templates/mail';
import { tellChanged } from '../../../shared/calls/news';
import { mayPass } from '../../../shared/calls/server';
import { useCommand } from '../../../shared/calls/useCommand';
import type { Texts } from './useTexts';

/** What was changed of a kind's words and of the logo, on its way to the drive; and mails sent to try them. */
export function useStoring(words: TemplatesWords, refresh: () => Promise<void>) {
  const save = useCommand('saveMailText');
  const test = useCommand('testMailText');
  const dress = useCommand('saveMailLook');
  const runs = [save.run, test.run, dress.run];
  const leave = () => {
    save.leave();
    test.leave();
    dress.leave();
  };
  const outcome = (): string => {
    if (save.run.kind === 'done') return save.run.value.isOriginal ? words.restored : words.saved;
    if (dress.run.kind === 'done') return words.looked;
    return test.run.kind === 'done' ? words.tested(test.run.value.to) : '';
  };
  /** Blank where nothing is under way. */
  const working = (): string => {
    if (test.run.kind === 'running') return words.testing;
    return runs.some(({ kind }) => kind === 'running') ? words.saving : '';
  };
  return {
    ...{ runs, leave, said: outcome(), working: working() },
    test: ({ codes, ...mail }: Mail): void => {
      leave();
      void test.start({ ...mail, ...(codes ? { codes: [...codes] } : {}) });
    },
    /** Null: the logo is as it was. */
    store: async (kind: TemplateKind, texts: Texts, logo: string | null): Promise<void> => {
      leave();
      if (logo !== null && !(await dress.start({ logo }))?.ok) return;
      if (texts.isChanged) {
        const sent = texts.isOriginal ? { subject: '', text: '' } : texts.draft;
        const done = await save.start({ kind, ...sent, was: texts.saved });
        if (!done?.ok) {
          // What another saved meanwhile is shown, and what was typed stays.
          if (done && !mayPass(done.failure)) await refresh();
          return;
        }
      }
      tellChanged();
      await refresh();
    },
  };
}
