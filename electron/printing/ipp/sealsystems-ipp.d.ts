declare module '@sealsystems/ipp' {
  type Attributes = Record<string, unknown>;
  interface Message {
    'operation-attributes-tag': Attributes;
    'job-attributes-tag'?: Attributes;
    data?: Buffer;
  }
  interface Printer {
    execute(
      operation: string,
      message: Message,
      done: (error: Error | null, response: unknown) => void,
    ): void;
  }
  interface PrinterOptions {
    /** Milliseconds without traffic. */
    timeout: number;
    uri: string;
    agent: unknown;
  }
  const ipp: {
    Printer: new (url: string, options: PrinterOptions) => Printer;
    /** Syntaxes of attributes by group and name. */
    attributes: { Operation: Record<string, unknown> };
  };
  export default ipp;
}
