import type { Answers } from '@bangfutong/shared/screening/index'
import { useState } from 'react'
import { Button, Sheet, Text, TextField } from '../../ui'
import { savedScreenings, saveScreening } from './saved'

export interface SaveSheetProps {
  answers: Answers
  onClose: () => void
  onSaved: (name: string) => void
}

/** Asks for a name and keeps the answers on the phone. */
export function SaveSheet({ answers, onClose, onSaved }: SaveSheetProps) {
  const [name, setName] = useState(() => suggestion())
  const [error, setError] = useState<string>()
  const save = () => {
    const plain = name.trim()
    if (plain === '') return setError('请写一个名字，比如“我家”')
    if (!saveScreening(plain, answers, () => new Date().toISOString())) {
      return setError('手机存满了，没有存上。请先去掉一些旧的。')
    }
    onSaved(plain)
  }
  return (
    <Sheet title="存在这台手机上" onClose={onClose}>
      <Text quiet>只存在这台手机上，别人看不到。</Text>
      <TextField
        label="叫什么名字"
        defaultValue={name}
        maxLength={12}
        error={error}
        onChange={setName}
        onEnter={save}
      />
      <Button onPress={save}>存下来</Button>
      <Button kind="outline" onPress={onClose}>
        不存，回去
      </Button>
    </Sheet>
  )
}

function suggestion(): string {
  const taken = savedScreenings.get().map(({ name }) => name)
  for (let n = 1; ; n++) {
    const name = n === 1 ? '我家' : `我家${n}`
    if (!taken.includes(name)) return name
  }
}
