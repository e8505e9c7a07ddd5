export default definePageConfig({ navigationBarTitleText: '岗位', enablePageMeta: true })
