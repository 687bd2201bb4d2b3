/** `new Date()` and `Date.now()` tell the modelled time; every Date is still `instanceof Date`. */
export function installClock(now: () => number): void {
  const RealDate = Date;
  RealDate.now = now;
  const Modelled = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      return Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
    },
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = Modelled;
  globalThis.Date = Modelled;
  withoutRealTime(now);
}

/** `format()` without a date would show the machine's own time, different at every run. */
function withoutRealTime(now: () => number): void {
  const prototype = Intl.DateTimeFormat.prototype;
  const real = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  const { formatToParts } = prototype;
  if (real === undefined) throw new Error('Intl.DateTimeFormat has no format getter');
  Object.defineProperty(prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format = real.call(this) as (date: Date | number) => string;
      return (date?: Date | number) => format(date ?? now());
    },
  });
  prototype.formatToParts = function (this: Intl.DateTimeFormat, date?: Date | number) {
    return formatToParts.call(this, date ?? now());
  };
}
