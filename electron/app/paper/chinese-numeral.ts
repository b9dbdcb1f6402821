const digits = '零一二三四五六七八九';

/** 1 to 99 as floors are spoken and signed: 一, 十, 十二, 二十. */
export function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? '' : digits[tens]!}十${ones === 0 ? '' : digits[ones]!}`;
}
