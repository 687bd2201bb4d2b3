import type { Problem } from '../../src/domain/values/problem';
import { expectations } from '../../src/text/problems/expectations';

/** What a test calls a fault: what was expected, where that is known, else its code. */
export const faultName = ({
  code,
  detail = '',
}: { code: string } & Pick<Problem, 'detail'>): string => (detail in expectations ? detail : code);
