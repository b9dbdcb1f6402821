import { Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallView, OwnRounds } from '../../../../shared/contract/desk/page.ts';
import type { Comparable } from '../../../../shared/evaluation/index.ts';
import { useAnswer, useDesk } from '../../app/index.ts';
import { Answered } from '../../evaluation/index.ts';
import { useWords } from '../../i18n/index.ts';
import {
  hallRoundOf,
  hallSource,
  ownRoundOf,
  ownSource,
  partOf,
  sideOfHall,
  sideOfReport,
  type Side,
  type SideSource,
} from './compare-sides.ts';

export interface ChosenSide {
  readonly source: SideSource;
  /** Empty: the whole round. */
  readonly part: string;
}

export interface CompareSideProps {
  readonly rounds: readonly Pick<OwnRounds['rounds'][number], 'round' | 'number' | 'name'>[];
  readonly halls: readonly HallView[];
  readonly label: string;
  readonly name: string;
  readonly chosen: ChosenSide;
  readonly onChoose: (chosen: ChosenSide) => void;
  readonly onLoad: (loaded: { readonly side: Side; readonly part: Comparable } | null) => void;
}

/** Which round, and what of it, stands on one side. */
export function CompareSide(props: CompareSideProps) {
  const { rounds, halls, label, name, chosen, onChoose } = props;
  const { t } = useTranslation('rounds');
  const sources = [
    ...rounds.map(({ round, name: title }) => ({ value: ownSource(round), label: title })),
    ...halls.flatMap(({ hall, rounds: theirs }) =>
      theirs.map(({ number }) => ({
        value: hallSource(hall, number),
        label: t('compare.ofHall', { hall, number }),
      })),
    ),
  ];
  const own = ownRoundOf(chosen.source);
  return (
    <fieldset>
      <legend>{label}</legend>
      <label htmlFor={`${name}-source`}>{t('compare.round')}</label>
      <Select
        id={`${name}-source`}
        value={chosen.source}
        options={sources}
        onChange={(source) => onChoose({ source, part: '' })}
      />
      {own === null ? <OfHall {...props} /> : <OfOwnRound {...props} round={own} />}
    </fieldset>
  );
}

function OfOwnRound({ round, ...props }: CompareSideProps & { readonly round: string }) {
  const answer = useAnswer('findings', 'rounds.report', { id: round });
  const { description } = useDesk();
  const value = answer.state === 'ready' && answer.value.ok ? answer.value : null;
  const side = useMemo(
    () =>
      value === null
        ? null
        : sideOfReport(value, (id) => description.departments.find((one) => one.id === id)?.name ?? null),
    [value, description],
  );
  return (
    <>
      <Answered answer={answer}>{() => null}</Answered>
      <PartOf {...props} side={side} />
    </>
  );
}

function OfHall(props: CompareSideProps) {
  const { halls, chosen } = props;
  const side = useMemo(() => {
    const round = hallRoundOf(halls, chosen.source);
    return round === null ? null : sideOfHall(round);
  }, [halls, chosen.source]);
  return <PartOf {...props} side={side} />;
}

function PartOf({ side, name, chosen, onChoose, onLoad }: CompareSideProps & { readonly side: Side | null }) {
  const { t } = useTranslation('rounds');
  const { say } = useWords();
  useEffect(() => {
    const part = side === null ? null : partOf(side, chosen.part);
    onLoad(side === null || part === null ? null : { side, part });
  }, [side, chosen.part, onLoad]);
  if (side === null) return null;
  const options = (kind: 'matter' | 'department', parts: Side['matters']) =>
    parts.map((part) => ({
      value: `${kind}/${part.id}`,
      label: part.name === null ? part.id : say(part.name),
    }));
  return (
    <>
      <label htmlFor={`${name}-part`}>{t('compare.part')}</label>
      <Select
        id={`${name}-part`}
        value={chosen.part}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(part: string) => onChoose({ source: chosen.source, part })}
        options={[
          { value: '', label: t('compare.whole') },
          { label: t('department'), options: options('department', side.departments) },
          { label: t('matter'), options: options('matter', side.matters) },
        ]}
      />
    </>
  );
}
