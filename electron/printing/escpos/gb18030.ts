import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../../shared/result.ts';

/**
 * Signs that steer a printer or turn the direction of text: controls, format signs (bidirectional and
 * zero-width ones), half a surrogate pair, line separators. A text that holds one is refused whole.
 */
const refused = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Encodes one line of text for a printer in Chinese mode (`ESC t 0`, `FS &`): GB 18030, 1, 2 or 4 bytes a sign. */
export function encodeText(text: string): Result<Uint8Array, 'control-sign'> {
  return refused.test(text) ? fail('control-sign') : ok(iconv.encode(text, 'gb18030'));
}

/** True when a printer of any age has every sign: ASCII and GBK, which lie at the same place in GB 18030. */
export function isInEveryPrinter(text: string): boolean {
  for (const sign of text) {
    if (sign > '\u007e' && !iconv.encode(sign, 'gbk').equals(iconv.encode(sign, 'gb18030'))) return false;
  }
  return true;
}
