/**
 * The SQL editor: CodeMirror with DuckDB's words and the tables of the schema. It lives in a shadow root, where it styles
 * itself without a style element, which the content policy would refuse. Tab is not bound, so it leaves as everywhere.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ExplainedTable } from '../../i18n/console.ts';
import { DUCKDB } from './dialect.ts';

export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  readonly tables: readonly ExplainedTable[];
}

export interface EditorEvents {
  readonly change: (text: string) => void;
  readonly run: () => void;
  /** Escape, where nothing else is open to be closed. */
  readonly leave: () => void;
}

export interface Editor {
  readonly text: () => string;
  replace(text: string): void;
  /** Writes a text in the place of what is selected, and takes the focus. */
  insert(text: string): void;
  /** Marks the word at a place, or nothing. */
  mark(offset: number | null): void;
  goTo(offset: number): void;
  speak(words: EditorWords): void;
  destroy(): void;
}

const setMark = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const PROBLEM = Decoration.mark({ class: 'problem' });
const problem = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const moved = marks.map(transaction.changes);
    return transaction.effects.reduce((now, effect) => (effect.is(setMark) ? (effect.value ? Decoration.set(PROBLEM.range(effect.value.from, effect.value.to)) : Decoration.none) : now), moved);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '14px', border: '1px solid var(--control)', borderRadius: '4px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace", lineHeight: '1.55', minHeight: '11em', maxHeight: '50vh', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--muted)', borderRight: '1px solid var(--hairline)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--chosen)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--control)' },
  '.problem': { backgroundColor: 'var(--accent-wash)', textDecoration: 'underline wavy 1.5px var(--accent)', textUnderlineOffset: '3px' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--control)', borderRadius: '4px', boxShadow: 'var(--shadow)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', display: 'flex', gap: '12px', justifyContent: 'space-between' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--chosen)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: '6px 10px', maxWidth: '26em', font: '13px/1.5 var(--sans)' },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--bar)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--accent)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--kind-4)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic' },
]);

/**
 * A browser that types over coloured text gives the new text style attributes, which the content policy refuses and
 * reports. So what is typed over a selection is put there by the editor.
 */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (empty || data === null || event.inputType !== 'insertText' || view.state.readOnly) return false;
    const insert = (): ReturnType<EditorView['state']['update']> => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    if (!view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

const columnOf = ({ name, type, meaning }: ExplainedTable['columns'][number]): Completion => ({ label: name, type: 'property', detail: type, info: meaning });

const namespace = (tables: readonly ExplainedTable[]): SQLNamespace =>
  Object.fromEntries(tables.map(({ name, row, meaning, columns }) => [name, { self: { label: name, type: 'type', detail: row, info: meaning }, children: columns.map(columnOf) }]));

/** Columns without their table: after a dot the schema itself knows which are meant. */
function columns(tables: readonly ExplainedTable[]): (context: CompletionContext) => CompletionResult | null {
  const names = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column])));
  const options = [...names.values()].map((column): Completion => {
    const holders = tables.filter((table) => table.columns.some(({ name }) => name === column.name)).map(({ name }) => name);
    return { ...columnOf(column), detail: holders.join(', '), boost: -1 };
  });
  return (context) => {
    const word = context.matchBefore(/[\w.]*/);
    if (!word || word.text.includes('.') || (word.text === '' && !context.explicit)) return null;
    return { from: word.from, options, validFor: /^\w*$/ };
  };
}

function speaking({ label, placeholder: hint, tables }: EditorWords): readonly Extension[] {
  return [
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', translate: 'no' }),
    placeholder(hint),
    sql({ dialect: DUCKDB, schema: namespace(tables), upperCaseKeywords: true }),
    DUCKDB.language.data.of({ autocomplete: columns(tables) }),
  ];
}

/** Puts an editor into a shadow root. */
export function createEditor(root: ShadowRoot, text: string, words: EditorWords, { change, run, leave }: EditorEvents): Editor {
  const language = new Compartment();
  const acts = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }]));
  const extensions = [
    acts, lineNumbers(), highlightSpecialChars(), history(), drawSelection(), EditorView.lineWrapping, bracketMatching(), closeBrackets(), typingOver, problem, LOOK, syntaxHighlighting(COLOURS),
    autocompletion({ icons: false }),
    keymap.of([...completionKeymap, { key: 'Escape', run: () => (leave(), true) }, ...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) change(update.state.doc.toString());
    }),
    language.of([...speaking(words)]),
  ];
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: text, extensions }) });
  const within = (offset: number): number => Math.min(offset, view.state.doc.length);
  return {
    text: () => view.state.doc.toString(),
    replace(next) {
      if (next === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: next.length }, effects: setMark.of(null) });
    },
    insert(piece) {
      view.dispatch(view.state.replaceSelection(piece));
      view.focus();
    },
    mark(offset) {
      const from = offset === null ? null : within(offset);
      const word = from === null ? null : (view.state.wordAt(from) ?? { from, to: Math.min(from + 1, view.state.doc.length) });
      view.dispatch({ effects: setMark.of(word && word.to > word.from ? { from: word.from, to: word.to } : null) });
    },
    goTo(offset) {
      view.dispatch({ selection: { anchor: within(offset) }, scrollIntoView: true });
      view.focus();
    },
    speak: (next) => view.dispatch({ effects: language.reconfigure([...speaking(next)]) }),
    destroy: () => view.destroy(),
  };
}
