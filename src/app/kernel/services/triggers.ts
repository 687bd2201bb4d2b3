export interface Triggers {
  /** Makes the submit and the hourly trigger of whoever runs this, where they are missing. False: refused. */
  install(): boolean;
  /** Removes those of whoever runs this. */
  remove(): void;
  /** Whether whoever runs this has both of theirs; undefined where Google does not say. */
  stand(): boolean | undefined;
  /** Permissions that whoever runs this has not granted, by the ends of their addresses. */
  lacking(): readonly string[];
  /** Null when nothing is to be authorised again. */
  authorisationUrl(): string | null;
}
