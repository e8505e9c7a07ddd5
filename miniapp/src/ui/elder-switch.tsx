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
