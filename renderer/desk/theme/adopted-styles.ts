/**
 * Takes the place of `@rc-component/util/es/Dom/dynamicCSS`, through which antd puts style elements into the page. The
 * page's policy forbids those (`style-src 'self'`); a constructed style sheet is made by our own script and needs no
 * exception. Same functions, same order: what is prepended to the queue comes first, by priority.
 */

interface Options {
  readonly prepend?: boolean | 'queue';
  readonly priority?: number;
}

interface Adopted {
  readonly sheet: CSSStyleSheet;
  readonly key: string | null;
  /** What is appended comes after everything of the queue. */
  readonly rank: number;
  /** Callers mark what they get; it is in no document. */
  readonly node: HTMLStyleElement;
}

const adopted: Adopted[] = [];

const show = (): void => {
  document.adoptedStyleSheets = adopted.map(({ sheet }) => sheet);
};

function add(css: string, key: string | null, { prepend, priority = 0 }: Options): HTMLStyleElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rank = prepend === undefined || prepend === false ? Infinity : priority;
  const node = document.createElement('style');
  const after = adopted.findLastIndex((other) => other.rank <= rank);
  adopted.splice(after + 1, 0, { sheet, key, rank, node });
  show();
  return node;
}

export const injectCSS = (css: string, options: Options = {}): HTMLStyleElement => add(css, null, options);

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const found = adopted.find((other) => other.key === key);
  if (!found) return add(css, key, options);
  found.sheet.replaceSync(css);
  return found.node;
}

export function removeCSS(key: string): void {
  const at = adopted.findIndex((other) => other.key === key);
  if (at < 0) return;
  adopted.splice(at, 1);
  show();
}

export function clearContainerCache(): void {
  // There is no container.
}
