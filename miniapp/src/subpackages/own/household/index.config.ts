export default definePageConfig({ navigationBarTitleText: '我家档案', enablePageMeta: true })
