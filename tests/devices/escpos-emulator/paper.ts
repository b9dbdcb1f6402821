import type { Command } from './commands.ts';
import { qrDots, textOf, type Mark, type Sign, type Ticket } from './ticket.ts';

const decoder = new TextDecoder('gb18030', { fatal: true });
const columnDots = 12;
const signDots = 24;
const defaultSpacing = 30;

/** The printing part of the printer: takes commands in order and lets marks appear on paper. */
export interface Paper {
  /** How many dots the paper moves for this command; the marks come when `apply` is called. */
  readonly movement: (command: Command) => number;
  readonly apply: (command: Command) => void;
  /** A raster that was interrupted leaves what was printed of it. */
  readonly applyPart: (command: Command, dots: number) => void;
  readonly reset: () => void;
  /** A new roll: what hung from the old one is a piece of its own. */
  readonly tearOff: () => void;
  readonly tickets: () => Ticket[];
}

export function blankPaper(widthDots: number, complain: (what: string) => void): Paper {
  const finished: Ticket[] = [];
  let marks: Mark[] = [];
  let top = 0;
  let line: Sign[] = [];
  let lineDots = 0;
  let state = freshState();

  function lineHeight(): number {
    return Math.max(state.spacing, ...line.map((sign) => sign.height * signDots));
  }

  function putSign(command: Command & { name: 'text' }): void {
    let text: string;
    try {
      text = decoder.decode(command.bytes);
    } catch {
      complain(`not GB 18030: ${Buffer.from(command.bytes).toString('hex')}`);
      text = '\ufffd';
    }
    const dots = command.columns * columnDots * state.width;
    if (lineDots + dots > widthDots) {
      complain(`the line "${line.map((sign) => sign.text).join('')}${text}" is wider than the paper`);
      endLine();
    }
    const { width, height, bold } = state;
    line.push({ text, left: lineDots, columns: command.columns, width, height, bold });
    lineDots += dots;
  }

  function endLine(): void {
    const height = lineHeight();
    if (line.length > 0) {
      const shift =
        state.align === 'left' ? 0 : Math.floor((widthDots - lineDots) / (state.align === 'center' ? 2 : 1));
      const signs = line.map((sign) => ({ ...sign, left: sign.left + shift }));
      marks.push({
        kind: 'text',
        text: line.map((sign) => sign.text).join(''),
        top,
        height: Math.max(...line.map((s) => s.height)) * signDots,
        signs,
      });
    } else {
      marks.push({ kind: 'text', text: '', top, height, signs: [] });
    }
    top += height;
    line = [];
    lineDots = 0;
  }

  function putRaster(command: Command & { name: 'raster' }, rows: number, left = 0): void {
    if (left + command.rowBytes * 8 > widthDots)
      complain(`a picture ${command.rowBytes * 8} dots wide on ${widthDots}`);
    marks.push({ kind: 'raster', top, left, width: command.rowBytes * 8, rows, bits: command.bits });
    top += rows;
  }

  function ticket(isCut: boolean): Ticket {
    return {
      marks,
      heightDots: top,
      isCut,
      text: textOf(marks),
      qrTexts: marks.flatMap((mark) => (mark.kind === 'qr' ? [mark.text] : [])),
    };
  }

  const movement = (command: Command): number => {
    switch (command.name) {
      case 'line-feed':
        return lineHeight();
      case 'feed-lines':
        return command.lines * state.spacing;
      case 'feed-dots':
        return command.dots;
      case 'raster':
        return command.rows;
      case 'graphics-print':
        return state.graphics?.rows ?? 0;
      case 'qr-print':
        return qrDots(state.qrText, state.qrModule);
      case 'cut':
        return command.feedDots;
      default:
        return 0;
    }
  };

  function apply(command: Command): void {
    switch (command.name) {
      case 'text':
        return putSign(command);
      case 'line-feed':
        return endLine();
      case 'initialise':
        state = freshState();
        return;
      case 'feed-lines':
      case 'feed-dots':
        top += movement(command);
        return;
      case 'line-spacing':
        state.spacing = command.dots ?? defaultSpacing;
        return;
      case 'size':
        state.width = command.width;
        state.height = command.height;
        return;
      case 'bold':
        state.bold = command.on;
        return;
      case 'align':
        state.align = command.to;
        return;
      case 'raster':
        return putRaster(command, command.rows);
      case 'graphics-store':
        state.graphics = { ...command, name: 'raster' };
        return;
      case 'graphics-print':
        if (state.graphics) putRaster(state.graphics, state.graphics.rows, lineDots);
        lineDots = 0;
        return;
      case 'position':
        lineDots = command.from === 'begin' ? command.dots : lineDots + command.dots;
        return;
      case 'qr-size':
        state.qrModule = command.dots;
        return;
      case 'qr-store':
        state.qrText = Buffer.from(command.data).toString('latin1');
        return;
      case 'qr-print': {
        const side = movement(command);
        const left = state.align === 'center' ? Math.floor((widthDots - side) / 2) : 0;
        marks.push({ kind: 'qr', top, left, text: state.qrText, moduleDots: state.qrModule });
        top += side;
        return;
      }
      case 'cut':
        if (line.length > 0) endLine();
        top += command.feedDots;
        finished.push(ticket(true));
        marks = [];
        top = 0;
        return;
      case 'unknown':
        return complain(`unknown command ${command.what}`);
      case 'chinese':
      case 'code-page':
      case 'automatic-status':
      case 'transmit-paper':
      case 'transmit-identity':
      case 'process-id':
      case 'setting':
    }
  }

  return {
    movement,
    apply,
    applyPart: (command, dots) => {
      if (command.name === 'raster' && dots > 0) putRaster(command, Math.floor(dots));
      else top += dots;
    },
    reset: () => {
      line = [];
      lineDots = 0;
      state = freshState();
    },
    tearOff: () => {
      if (marks.length > 0) finished.push(ticket(false));
      marks = [];
      top = 0;
    },
    tickets: () => (marks.length > 0 ? [...finished, ticket(false)] : [...finished]),
  };
}

const freshState = () => ({
  width: 1,
  height: 1,
  bold: false,
  align: 'left' as 'left' | 'center' | 'right',
  spacing: defaultSpacing,
  qrModule: 3,
  qrText: '',
  graphics: null as (Command & { name: 'raster' }) | null,
});
