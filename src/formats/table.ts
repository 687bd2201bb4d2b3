/** A neutral table: what a report says, before anything makes a sheet, a file or a page of it. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const rowsOf = ({ header, rows }: Table): readonly (readonly (string | number)[])[] => [
  header,
  ...rows,
];
