import Taro from '@tarojs/taro'
import { createStore } from './store'

/** Whether the phone has a signal, as far as is known: the platform says, and every request corrects it. */
export const online = createStore(true)

export function watchNetwork(): void {
  Taro.onNetworkStatusChange((now) => online.set(now.isConnected))
  void Taro.getNetworkType({ success: (now) => online.set(now.networkType !== 'none') })
}
