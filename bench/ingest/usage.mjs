// Loaded into a process before its program (`node --import`): on exit, writes what the process used to the file in BENCH_USAGE.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const STATUS = '/proc/self/status';
const file = process.env['BENCH_USAGE'];
if (isMainThread && file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    // Linux hands maxRSS down from the process that started this one.
    const own = existsSync(STATUS) ? /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(STATUS, 'utf8')) : null;
    writeFileSync(file, JSON.stringify({ seconds: performance.now() / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, resident: Number(own?.[1] ?? maxRSS) / 1000 }));
  });
}
