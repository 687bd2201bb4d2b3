import { codeOf } from '../../standin/base/systemError';

/** Bytes that are no such text, or an encoding that this Node lacks. */
const NO_TEXT = new Set<unknown>([
  'ERR_ENCODING_INVALID_ENCODED_DATA',
  'ERR_ENCODING_NOT_SUPPORTED',
]);

/** Bytes of a file as text, where Node knows the encoding and every byte fits. */
export function decode(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  // Node's decoder of Windows-1252 is that of Latin-1, and the readers mend what differs.
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch (error) {
    if (NO_TEXT.has(codeOf(error))) return undefined;
    throw error;
  }
}
