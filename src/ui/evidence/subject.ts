/** What a figure counts, in words. */
import type { Names } from '../../charts/chart.ts';
import type { Subject } from '../../data/evidence.ts';
import { formatRange, type Language } from '../../i18n/format.ts';
import { t } from '../../i18n/index.svelte.ts';

/** Open ends of a range are told as the address has them. */
export function subjectName(subject: Subject, names: Names, language: Language): string {
  switch (subject.by) {
    case 'official':
      return names.official(subject.id).name;
    case 'topic':
      return names.topic(subject.id);
    case 'kind':
      return names.kind(subject.id);
    case 'date': {
      const days = subject.days === 'undated' ? t().filter.undated : formatRange(language, subject.days.from, subject.days.to);
      return subject.kind === null ? days : `${days} · ${names.kind(subject.kind)}`;
    }
  }
}
