export default definePageConfig({ navigationBarTitleText: '关于帮扶通', enablePageMeta: true })
