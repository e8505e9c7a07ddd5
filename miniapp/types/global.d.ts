/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const address: string
  export default address
}

/** Base address of the API, fixed at build time; '' means the page's own origin. */
declare const BFT_API: string
