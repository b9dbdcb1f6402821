declare module '@sealsystems/ipp' {
  type Attributes = Record<string, unknown>;
  interface Message {
    'operation-attributes-tag': Attributes;
    'job-attributes-tag'?: Attributes;
    data?: Buffer;
  }
  class Printer {
    constructor(url: string, options: { timeout: number; uri?: string; agent?: unknown });
    execute(
      operation: string,
      message: Message,
      done: (error: Error | null, response: unknown) => void,
    ): void;
  }
  const ipp: { Printer: typeof Printer };
  export default ipp;
}
