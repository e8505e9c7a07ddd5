import { inhabitedTowns } from '@bangfutong/shared/plan/divisions'
import { HOURS, HOURS_NAMES, POSITION_KIND_NAMES, POSITION_KINDS } from '@bangfutong/shared/schema/position'
import { Button, Option, Options, Sheet, Title, useFrame } from '../../ui'
import { type Filter, isFiltered, PAY_STEPS, payChip } from './filter'
import { useDivisions } from './requests'

export interface FilterSheetProps {
  filter: Filter
  onChange: (filter: Filter) => void
  onClose: () => void
}

/** Every filter; a choice takes effect at once and a second tap takes it off. */
export function FilterSheet({ filter, onChange, onClose }: FilterSheetProps) {
  const { data: divisions } = useDivisions()
  const { day = '' } = useFrame()
  const towns = divisions ? inhabitedTowns(divisions, day) : []
  const group = <K extends keyof Filter>(
    title: string,
    key: K,
    all: readonly (readonly [NonNullable<Filter[K]>, string])[],
  ) => (
    <>
      <Title level={3}>{title}</Title>
      <Options label={title}>
        {all.map(([value, words]) => {
          const on = filter[key] === value
          return (
            <Option key={words} on={on} onPress={() => onChange({ ...filter, [key]: on ? undefined : value })}>
              {words}
            </Option>
          )
        })}
      </Options>
    </>
  )
  return (
    <Sheet title="想找什么样的？" onClose={onClose} foot={<Button onPress={onClose}>看岗位</Button>}>
      {group(
        '上班时间',
        'hours',
        HOURS.map((hours) => [hours, HOURS_NAMES[hours]] as const),
      )}
      {group(
        '一个月至少',
        'minPayYuan',
        PAY_STEPS.map((yuan) => [yuan, payChip(yuan)] as const),
      )}
      {group(
        '哪种工作',
        'kind',
        POSITION_KINDS.map((kind) => [kind, POSITION_KIND_NAMES[kind]] as const),
      )}
      {towns.length > 0 &&
        group(
          '哪个乡镇',
          'townCode',
          towns.map(({ code, shortName }) => [code, shortName] as const),
        )}
      {isFiltered(filter) && (
        <Button kind="outline" onPress={() => onChange({})}>
          全部去掉
        </Button>
      )}
    </Sheet>
  )
}
