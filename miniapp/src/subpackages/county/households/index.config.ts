export default definePageConfig({ navigationBarTitleText: '各村的户', enablePageMeta: true })
