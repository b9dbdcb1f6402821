import 'virtual:fonts.css';
import '../../../../renderer/kit/tokens.css';
import '../../../../renderer/kit/base.css';
import './page.css';
import { createInstance } from 'i18next';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { FormDefinition } from '../../../../shared/form/index.ts';
import { measureWalk, peers } from '../../../../shared/trace/metrics/index.ts';
import type { ReplayCatalogue } from '../../../../shared/trace/replay/index.ts';
import { timelineOf, type StageTime } from '../../../../shared/trace/timeline/index.ts';
import type { TraceEntry } from '../../../../shared/trace/vocabulary.ts';
import { readWalk } from '../../../../shared/trace/walk/index.ts';
import { ReplayPanel } from '../../../../renderer/desk/replay/index.ts';
import { TimelineStrip } from '../../../../renderer/desk/timeline/index.ts';
import { walkResources } from '../../../../renderer/desk/walk-words/index.ts';

/** What the tests put before the page. */
export interface ShownWalk {
  readonly language: 'zh-CN' | 'en';
  readonly entries: readonly TraceEntry[];
  readonly others: readonly (readonly TraceEntry[])[];
  readonly form: FormDefinition;
  readonly catalogue: ReplayCatalogue;
  readonly stages: readonly StageTime[];
}

/** Timeline and replay of one walk as the desk mounts them, with nothing of the desk around them. */
function WalkPage({ shown }: { readonly shown: ShownWalk }) {
  const { entries, others, form, catalogue, stages } = shown;
  const [wanted, setWanted] = useState<{ seq: number } | null>(null);
  const [atMs, setAtMs] = useState(0);
  const timeline = useMemo(() => {
    const walks = others.map((each) => measureWalk(readWalk(each)!, form));
    return timelineOf(readWalk(entries)!, form, walks.length === 0 ? null : peers(walks));
  }, [entries, others, form]);
  return (
    <>
      <TimelineStrip
        timeline={timeline}
        form={form}
        stages={stages}
        atMs={atMs}
        onSeek={(seq) => setWanted({ seq })}
      />
      <ReplayPanel
        entries={entries}
        form={form}
        catalogue={catalogue}
        wanted={wanted}
        onMoment={(moment) => setAtMs(moment.atMs)}
      />
    </>
  );
}

const shown = (await (await fetch('/walk.json')).json()) as ShownWalk;
const i18n = createInstance();
void i18n.use(initReactI18next).init({ lng: shown.language, resources: walkResources, initAsync: false });
document.documentElement.lang = shown.language;
createRoot(document.getElementById('root')!).render(
  <I18nextProvider i18n={i18n}>
    <WalkPage shown={shown} />
  </I18nextProvider>,
);
