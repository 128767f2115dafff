/// Written by hand: what a dictionary order of readings gets wrong in names of people, places and shops.
extension Pinyin {
    /// Characters that are read otherwise when they are a surname, at the beginning of a name.
    static let polyphonicSurnames = """
        单 shan 曾 zeng 解 xie 仇 qiu 区 ou 查 zha 盖 ge 朴 piao 乐 yue 翟 zhai 覃 qin 种 chong
        缪 miao 洗 xian 召 shao 折 she 繁 po 秘 bi 员 yun 贠 yun 黑 he 么 yao 牟 mu 郇 xun 句 gou
        祭 zhai 卜 bu 适 kuo
        """

    /// Characters that are mostly read otherwise in names than by themselves.
    static let readingsInNames = "长 chang 都 du 行 hang"

    /// Places first, then words of shops and goods; one after the other, each with its syllables.
    static let polyphones = """
        重庆 chong qing,长春 chang chun,长沙 chang sha,长安 chang an,长江 chang jiang
        长城 chang cheng,长宁 chang ning,长治 chang zhi,长虹 chang hong,长隆 chang long
        长兴 chang xing,长白 chang bai,长征 chang zheng,长乐 chang le,厦门 xia men,成都 cheng du
        首都 shou du,都江堰 du jiang yan,都市 du shi,六安 lu an,六合 lu he,蚌埠 beng bu,东阿 dong e
        阿胶 e jiao,乐清 yue qing,乐亭 lao ting,浚县 xun xian,黄埔 huang pu,番禺 pan yu
        莘庄 xin zhuang,单县 shan xian,洪洞 hong tong,铅山 yan shan,喀什 ka shi,柏林 bo lin
        枞阳 zong yang,涡阳 guo yang,尉犁 yu li,尉迟 yu chi,万俟 mo qi,澹台 tan tai,单于 chan yu
        银行 yin hang,商行 shang hang,车行 che hang,行业 hang ye,洋行 yang hang,茶行 cha hang
        琴行 qin hang,五金行 wu jin hang,表行 biao hang,烟行 yan hang,钟表行 zhong biao hang
        鞋行 xie hang,分行 fen hang,乐器 yue qi,音乐 yin yue,乐团 yue tuan,乐府 yue fu,会计 kuai ji
        重阳 chong yang,调料 tiao liao,调味 tiao wei,空调 kong tiao,藏族 zang zu,西藏 xi zang
        宝藏 bao zang,便宜 pian yi,参茸 shen rong,人参 ren shen,海参 hai shen,花参 hua shen
        党参 dang shen,大夫 dai fu,降龙 xiang long,校对 jiao dui,薄荷 bo he,称心 chen xin
        今朝 jin zhao,朝华 zhao hua,星宿 xing xiu,般若 bo re,龟兹 qiu ci,的士 di shi,目的 mu di
        的确良 di que liang,什锦 shi jin,家什 jia shi,咖喱 ga li,关卡 guan qia,水浒传 shui hu zhuan
        弹簧 tan huang,模具 mu ju,一石 yi dan,似的 shi de,牛仔 niu zai
        """
}
