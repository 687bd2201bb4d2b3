/** Google refuses calls for as long as a story says, in every run, those of triggers too. */
import { type FaultError, Run } from '../../../local/standin/runtime/host/execution';

/** What the script is told instead of an answer to « Service.method », where it is refused. */
type Refuses = (name: string, args: readonly unknown[]) => boolean;

let refuses: Refuses = () => false;

const own = Run.prototype.errorOf;
Run.prototype.errorOf = function errorOf(name, when): FaultError | undefined {
  const error = own.call(this, name, when);
  if (error || when !== 'before' || !refuses(name, this.calls.at(-1)?.arguments ?? []))
    return error;
  return { message: `Service error: ${name}` };
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
