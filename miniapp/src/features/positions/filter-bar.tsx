import { useState } from 'react'
import { Chip, Chips, SmallButton } from '../../ui'
import { chipsFor, type Filter } from './filter'
import { FilterSheet } from './filter-sheet'
import { useDivisions } from './requests'

export interface FilterBarProps {
  filter: Filter
  /** The town of the seeker's village. */
  near: string | undefined
  onChange: (filter: Filter) => void
}

/** The filters in one line; all of them in a sheet. */
export function FilterBar({ filter, near, onChange }: FilterBarProps) {
  const [open, setOpen] = useState(false)
  const { data: divisions } = useDivisions()
  const townName = (code: string) => divisions?.towns.find((town) => town.code === code)?.shortName ?? '选的乡镇'
  return (
    <>
      <Chips label="筛选">
        <SmallButton icon="filter" onPress={() => setOpen(true)}>
          全部筛选
        </SmallButton>
        {chipsFor(filter, near, townName).map(({ words, on, next }) => (
          <Chip key={words} on={on} onPress={() => onChange(next)}>
            {words}
          </Chip>
        ))}
      </Chips>
      {open && <FilterSheet filter={filter} onChange={onChange} onClose={() => setOpen(false)} />}
    </>
  )
}
