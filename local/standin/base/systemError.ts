/** What a call of the system or of Node's own failed with, « ENOENT »; undefined for any other fault. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The system said no, whatever its reason: a file that is gone, taken or not ours to read. */
export const isSystemError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'syscall' in error;
