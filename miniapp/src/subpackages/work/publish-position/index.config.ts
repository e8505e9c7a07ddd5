export default definePageConfig({ navigationBarTitleText: '发布岗位', enablePageMeta: true })
