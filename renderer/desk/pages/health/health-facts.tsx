import { useTranslation } from 'react-i18next';
import type { Health } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { Pair, RuledTable, Section } from '../../kit/index.ts';

interface Fact {
  readonly label: string;
  readonly text: string;
}
type Printer = Health['printers'][number];

/** Everything else that is known, by what it is about. */
export function HealthFacts({ health }: { readonly health: Health }) {
  const { t } = useTranslation(['health', 'print', 'desk']);
  const { moment, number, list, say } = useWords();
  const { versions, log, last30Days, printers, today } = health;
  const longest = number(Math.round(last30Days.longestStepMs / 1000));
  return (
    <>
      <Pair>
        <Facts
          title={t('log.title')}
          facts={[
            { label: t('log.state'), text: t(log.trouble === null ? 'log.sound' : 'log.trouble') },
            { label: t('log.size'), text: number(log.size) },
            ...(log.anchors.length === 0 ? [{ label: t('log.anchors'), text: t('log.noAnchors') }] : []),
            ...log.anchors.map(({ kind, lastMs }) => ({
              label: t(`log.${kind}`),
              text: lastMs === null ? t('log.notYet') : t('log.last', { when: moment(lastMs) }),
            })),
          ]}
        />
        <Facts
          title={t('days30.title')}
          says={t('days30.says')}
          facts={[
            { label: t('days30.starts'), text: number(last30Days.starts) },
            { label: t('days30.cut'), text: number(last30Days.cut) },
            {
              label: t('days30.clockSteps'),
              text:
                last30Days.clockSteps === 0
                  ? number(0)
                  : t('days30.steps', { count: last30Days.clockSteps, seconds: longest }),
            },
          ]}
        />
      </Pair>
      <Section title={t('printers.title')} note={t('printers.today', today)}>
        <RuledTable<Printer>
          label={t('printers.title')}
          rows={printers}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: 'name', title: t('printers.name'), isRowHeader: true, cell: ({ name }) => say(name) },
            { key: 'paper', title: t('printers.paper'), cell: ({ paper }) => t(`printers.${paper}`) },
            { key: 'state', title: t('printers.state'), cell: ({ state }) => t(`printers.is.${state}`) },
            {
              key: 'reasons',
              title: t('printers.reasons'),
              cell: ({ reasons }) => list(reasons.map((reason) => t(`printers.reason.${reason}`))) || '—',
            },
          ]}
        />
      </Section>
      <Facts
        title={t('versions.title')}
        facts={[
          { label: t('versions.kiosk'), text: versions.kiosk },
          { label: t('versions.node'), text: versions.node },
          { label: t('versions.sqlite'), text: versions.sqlite },
          { label: t('versions.electron'), text: versions.electron ?? t('versions.ownBrowser') },
          { label: t('versions.chromium'), text: versions.chromium ?? t('versions.ownBrowser') },
          { label: t('versions.system'), text: versions.system },
        ]}
      />
    </>
  );
}

interface FactsProps {
  readonly title: string;
  /** Heading of what the facts say; absent: what they say now. */
  readonly says?: string;
  readonly facts: readonly Fact[];
}

function Facts({ title, says, facts }: FactsProps) {
  const { t } = useTranslation('health');
  return (
    <Section title={title}>
      <RuledTable<Fact>
        label={title}
        rows={facts}
        rowKey={({ label }) => label}
        empty={null}
        columns={[
          { key: 'fact', title: t('fact'), isRowHeader: true, cell: ({ label }) => label },
          { key: 'says', title: says ?? t('says'), cell: ({ text }) => text },
        ]}
      />
    </Section>
  );
}
