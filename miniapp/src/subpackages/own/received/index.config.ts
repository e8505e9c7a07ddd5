export default definePageConfig({ navigationBarTitleText: '到账的钱', enablePageMeta: true })
