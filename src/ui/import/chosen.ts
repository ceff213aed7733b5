/** What a reader chose or dropped -> files with their paths. */
import type { ChosenFile } from '../../ingest/client.ts';

/** Files of a file dialog; those of a folder are called by their path below it. */
export const fromInput = (files: Iterable<File>): ChosenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath.replace(/^[^/]*\//, '') || file.name, file }));

/** The folder that was chosen, else the first file without its extension. */
export function nameOf(files: Iterable<File>): string {
  const [first] = files;
  return first === undefined ? '' : first.webkitRelativePath.split('/')[0] || first.name.replace(/\.[^.]*$/, '');
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
    name: only!.name.replace(only!.isFile ? /\.[^.]*$/ : /$^/, ''),
    files: Promise.all(entries.map((entry) => filesBelow(entry, one ? '' : entry.name))).then((found) => found.flat()),
  };
}
