export default definePageConfig({ navigationBarTitleText: '存下的结果', enablePageMeta: true })
