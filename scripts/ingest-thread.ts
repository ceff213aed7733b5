/** What runs in a thread of ingest: a worker that is asked by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { createWorker } from '../src/ingest/work.ts';
import { openStore } from './entry-cache.ts';
import { createFolderOutput } from './folders.ts';
import { diskFile } from './input-files.ts';
import type { Answer, Place, Question } from './threads.ts';

const place = workerData as Place;
const worker = createWorker(openStore(place), createFolderOutput(place.output), place.version, place.corrections);

const answer = ({ verb, args }: Question): Promise<unknown> => {
  switch (verb) {
    case 'read':
      return worker.read(diskFile(args[0]));
    case 'lines':
      return worker.lines(diskFile(args[0]));
    case 'write':
      return worker.write(...args);
  }
};

parentPort!.on('message', (question: Question) => {
  answer(question).then(
    (value) => parentPort!.postMessage({ id: question.id, value } satisfies Answer),
    (error: unknown) => parentPort!.postMessage({ id: question.id, error: error instanceof Error ? error : new Error(String(error)) } satisfies Answer),
  );
});
