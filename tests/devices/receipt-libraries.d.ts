declare module 'receiptio' {
  export function print(markdown: string, options: string): Promise<string>;
}
declare module 'receiptline' {
  export function transform(
    markdown: string,
    printer: { cpl: number; encoding: string; command: string },
  ): string;
}
