import { SmallButton } from './button'
import { Card } from './card'
import { SwitchRow } from './choice'
import { setElder, useElder } from './frame'

/** The visible switch of elder mode. */
export function ElderSwitch() {
  const on = useElder()
  return (
    <Card>
      <SwitchRow on={on} onPress={() => setElder(!on)} detail="字更大，按钮更大">
        大字版
      </SwitchRow>
    </Card>
  )
}

/** The same switch in few words, for the top of the first page. */
export function ElderButton() {
  const on = useElder()
  return (
    <SmallButton icon="text-size" onPress={() => setElder(!on)}>
      {on ? '换回小字' : '换成大字'}
    </SmallButton>
  )
}
