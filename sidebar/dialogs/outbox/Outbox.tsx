import { Dialog, FirstReading } from '../../shared/Dialog';
import { useReading } from '../../shared/useReading';
import { wordsIn } from '../../words';

/** What waits to be sent, and how much of the day's quota is left. */
export function Outbox() {
  const reading = useReading('status', {});
  const status = reading.value;
  if (!status) {
    const { mailsWaiting, failed } = wordsIn('fr');
    return <FirstReading title={mailsWaiting(0)} failure={failed.status} reading={reading} />;
  }
  const words = wordsIn(status.language);
  const { waiting, quota } = status.mails;
  return (
    <Dialog language={status.language} title={words.mailsWaiting(waiting)}>
      <p>{words.quota(quota)}</p>
    </Dialog>
  );
}
