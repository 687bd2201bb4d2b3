/** Google refuses calls for as long as a story says, in every run, those of triggers too. */
import { type FaultError, Run } from '../../../local/standin/runtime/host/execution';
import type { Drive } from '../../stories/support/drive';

/** Whether « Service.method » is refused, or in which words. */
type Refuses = (name: string, args: readonly unknown[]) => boolean | string;

let refuses: Refuses = () => false;

const own = Run.prototype.errorOf;
Run.prototype.errorOf = function errorOf(name, when): FaultError | undefined {
  const error = own.call(this, name, when);
  if (error || when !== 'before') return error;
  const said = refuses(name, this.calls.at(-1)?.arguments ?? []);
  if (said === false) return undefined;
  return { message: said === true ? `Service error: ${name}` : said };
};

/** While the work goes on; calls by their names, or as the function says. */
export async function refused<T>(
  what: readonly string[] | Refuses,
  work: () => Promise<T>,
): Promise<T> {
  refuses = typeof what === 'function' ? what : (name) => what.includes(name);
  try {
    return await work();
  } finally {
    refuses = () => false;
  }
}

/** Google takes no mail while the work goes on, and until then; it does again afterwards. */
export async function withoutMail(
  drive: Drive,
  work: () => unknown,
  until?: string,
): Promise<void> {
  drive.bearsFaults = true;
  await refused(['MailApp.sendEmail'], async () => {
    await work();
    if (until !== undefined) await drive.live(until);
  });
}
