import type { Instant } from '../../../domain/values/time';
import type { Ports } from '../ports';
import type { LeftStep, SideStep } from '../refused/refusedStep';
import { isDueByHour } from '../refused/tries';
import { leftIn, remember } from '../sideSteps';

/** A form in whose place another one came, while its sale went on (docs/rules.md S105). */
type Former = SideStep<'former'>;

/** Tabs of answers in which something may still stand that nobody has read. */
export const formerTabs = (ports: Ports, sale: number): readonly Former[] =>
  leftIn(ports).filter((one): one is Former => one.kind === 'former' && one.sale === sale);

/** Closes those whose place another form has; those that do not answer are tried again by the hour. */
export function closeFormers(ports: Ports, sale: number, present: string): void {
  for (const { tried: _, message, ...one } of formerTabs(ports, sale))
    if (message !== undefined && one.form !== present && ports.forms.close(one.form, message))
      remember(ports, [one]);
}

/**
 * What is left of it while its sale goes on. It may be gone for good, or come out of the bin any day: after
 * a day of tries by the hour it is tried once a day.
 */
export function followFormer(
  ports: Ports,
  { tried, ...one }: Former,
  now: Instant,
): LeftStep<'former'> {
  const { message, ...closed } = one;
  if (message === undefined || !isDueByHour(tried, now)) return { ...one, tried };
  return ports.forms.close(one.form, message) ? { ...closed, tried } : one;
}
