import type { MessageAsked, MessageView } from '../../../../src/app/panel/writeMessage';
import type { Words } from '../../../../src/text/templates/originals';
import { tellChanged } from '../../../shared/calls/news';
import { call } from '../../../shared/calls/server';
import { useCommand, useTrying } from '../../../shared/calls/useCommand';

/** Shown before it is done, done once, told; what the message is stays as it was asked about. */
export function useSending(
  message: Pick<MessageView, 'group'> & Words,
  show: (asked: MessageAsked | null) => void,
) {
  const preview = useTrying(async (_: undefined) => {
    const outcome = await call('askBeforeMessage', message);
    if (outcome.ok) show(outcome.value);
    return outcome;
  });
  const sent = useTrying(async (seen: number) => {
    const outcome = await call('sendMessage', { ...message, seen });
    tellChanged();
    if (outcome.ok) show(null);
    return outcome;
  });
  return { preview, sent, test: useCommand('testMailText') };
}
