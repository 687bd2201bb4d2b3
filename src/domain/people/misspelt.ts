/** Where most people in France have their mail; the first of two alike is proposed first. */
const COMMON =
  'gmail.com hotmail.fr hotmail.com outlook.fr outlook.com yahoo.fr yahoo.com orange.fr wanadoo.fr laposte.net icloud.com protonmail.com free.fr sfr.fr live.fr bbox.fr neuf.fr aol.com'.split(
    ' ',
  );
/** No country, or one whose ending is a slip far more often: « gmail.con », « hotmail.co ». */
const BAD_ENDS = /^(?:c|co|cm|om|con|cmo|ocm|comm|cim|cpm|vom|xom|fe|ft|rf|fr?|frr|fre)$/;
/** A slip in a shorter name makes another name. */
const SHORTEST = 5;

/** One letter more, less, other, or two of them the wrong way round. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    (x.length < 2 && y.length < 2) ||
    (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0])
  );
}

const partsOf = (domain: string): [string, string] => {
  const dot = domain.indexOf('.');
  return [domain.slice(0, dot), domain.slice(dot + 1)];
};

/** « lou@gmail.com » for « lou@gmial.com »; undefined for an address that may well be meant so. */
export function meantAddress(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  if (COMMON.includes(domain)) return undefined;
  const [name, end] = partsOf(domain);
  const meant = COMMON.find((common) => {
    const [known, itsEnd] = partsOf(common);
    const isEnd = end === itsEnd || (BAD_ENDS.test(end) && isOneSlip(end, itsEnd));
    if (name === known) return isEnd || known === 'gmail';
    return isEnd && known.length >= SHORTEST && name[0] === known[0] && isOneSlip(name, known);
  });
  return meant && `${email.slice(0, at + 1)}${meant}`;
}
