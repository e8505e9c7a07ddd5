export default definePageConfig({ navigationBarTitleText: '问的结果', enablePageMeta: true })
