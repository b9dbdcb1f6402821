/** Why a staff PIN is not taken, as a sentence; null when it is. */
export function weaknessOf(pin: string): string | null {
  if (!/^\d{6,12}$/.test(pin)) return 'A staff PIN has 6 to 12 digits and nothing else.';
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]));
  const isRun = steps.every((step) => step === steps[0]) && Math.abs(steps[0]!) <= 1;
  return isRun ? 'This PIN is the first that anybody would try. Choose digits in no order.' : null;
}
