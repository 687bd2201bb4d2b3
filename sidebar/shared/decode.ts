import type { Decoder } from '../../src/formats/decodeText';

/** Bytes of a file as text, where this browser knows the encoding and every byte fits. */
export const decode: Decoder = (bytes, encoding, strict) => {
  try {
    return new TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // Bytes that are no such text, or an encoding that this browser lacks.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
};
