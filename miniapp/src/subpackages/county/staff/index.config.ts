export default definePageConfig({ navigationBarTitleText: '工作人员', enablePageMeta: true })
