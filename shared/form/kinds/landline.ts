import { maskLandline, readLandline } from '../../identifiers/index.ts';
import { wrong } from './kind.ts';
import { typedText } from './typed-text.ts';

export const landline = typedText<'landline'>({
  check: (text) => {
    const read = readLandline(text);
    return read.ok ? read : wrong(`landline-${read.error}`);
  },
  mask: maskLandline,
});
