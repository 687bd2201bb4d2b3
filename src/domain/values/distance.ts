/** How many letters to add, drop or change. */
export function distance(a: string, b: string): number {
  let row = [...b, ''].map((_, index) => index);
  [...a].forEach((letter, line) => {
    const next = [line + 1];
    [...b].forEach((other, index) => {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}
