/** What a reader chose or dropped -> files with their paths. */
import type { ChosenFile } from '../../ingest/client.ts';

/** Files of a file dialog; those of a folder are called by their path below it. */
export const fromInput = (files: Iterable<File>): ChosenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath.replace(/^[^/]*\//, '') || file.name, file }));

const HIDDEN = /^(\.|Thumbs\.db$|desktop\.ini$)/i;

/** Of several names the first that is not a system's own, without its extension, and how many there are. */
function nameOfMany(names: readonly string[]): string {
  const shown = (names.find((name) => !HIDDEN.test(name)) ?? names[0] ?? '').replace(/(?<=.)\.[^.]*$/, '');
  return names.length > 1 ? `${shown} … (${names.length})` : shown;
}

/** The folder that was chosen, else what its files are called. */
export function nameOf(files: Iterable<File>): string {
  const all = [...files];
  return all[0]?.webkitRelativePath.split('/')[0] || nameOfMany(all.map(({ name }) => name));
}

const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader hands out some entries at a time, and none when it is done.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

async function filesBelow(entry: FileSystemEntry, path: string): Promise<ChosenFile[]> {
  if (entry.isFile) return [{ path, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }];
  const files: ChosenFile[] = [];
  for (const child of await entriesIn(entry as FileSystemDirectoryEntry)) files.push(...(await filesBelow(child, path === '' ? child.name : `${path}/${child.name}`)));
  return files;
}

/** What was dropped, folders with all that is in them. Must be called while the event is handled; the entries are gone later. */
export function fromDrop(transfer: DataTransfer): { readonly name: string; readonly files: Promise<ChosenFile[]> } {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) {
    const files = [...transfer.files];
    return { name: nameOf(files), files: Promise.resolve(fromInput(files)) };
  }
  const [only] = entries;
  const one = entries.length === 1 && only!.isDirectory;
  return {
    name: one ? only!.name : nameOfMany(entries.map(({ name }) => name)),
    files: Promise.all(entries.map((entry) => filesBelow(entry, one ? '' : entry.name))).then((found) => found.flat()),
  };
}
