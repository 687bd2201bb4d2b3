interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (text: string) => void;
}

/** One line of text. */
export const Field = ({ label, value, set }: FieldProps) => (
  <label>
    {label}
    <input
      type="text"
      maxLength={200}
      value={value}
      onInput={({ currentTarget }) => set(currentTarget.value)}
    />
  </label>
);
