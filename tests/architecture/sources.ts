/** Reads the project's own files and their import lines, for the tests of its structure. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** Path from the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of the project it names: imports, dynamic imports and worker addresses. */
  readonly files: readonly string[];
  /** Packages it names, without the path inside them; `node:` modules keep their prefix. */
  readonly packages: readonly string[];
}

const packageOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** The specifiers of a TypeScript text: static and dynamic imports, re-exports, and `new URL('…', import.meta.url)`. */
function specifiers(text: string): string[] {
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const addresses = [...text.matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url/g)].map((match) => match[1]!);
  return [...imports, ...addresses.filter((address) => /\.(ts|svelte)$/.test(address))];
}

const scripts = (text: string): string => [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');

export function readSource(path: string, text: string): Source {
  const named = specifiers(path.endsWith('.svelte') ? scripts(text) : text);
  const local = named.filter((name) => name.startsWith('.'));
  return {
    path,
    text,
    files: local.map((name) => join(dirname(path), name.replace(/\?.*$/, '')).replaceAll('\\', '/')),
    packages: named.filter((name) => !name.startsWith('.')).map((name) => (name.startsWith('node:') ? name : packageOf(name))),
  };
}

/** Every file below the folders whose name ends in one of the endings. */
export function readSources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
      .map((path) => readSource(path, readFileSync(join(ROOT, path), 'utf8'))),
  );
}

/** A text without comments and, in components, without the comments of the markup. */
export function withoutComments(source: Source): string {
  return source.text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}
