export default definePageConfig({ navigationBarTitleText: '绑定自家档案', enablePageMeta: true })
