/// The words of a company's name that say what it trades in and what form it has. A line of trade words is one trade; the
/// order and the numbers are part of the normalisation (raise `MatchProfile.normalisationVersion` when they change).
enum NameWords {
    /// Numbers from here on are legal forms; below are trades.
    static let forms: UInt32 = 1000

    /// The trade of those who complain for others: the first line.
    static let agents: UInt16 = 1

    /// Longest first does not matter: a name is tiled with them from its end.
    static let table = WordTable(numbered(trades, from: 1) + numbered(legalForms, from: forms))

    private static func numbered(_ lines: String, from first: UInt32) -> [(text: String, number: UInt32)] {
        lines.split(separator: "\n").enumerated().flatMap { index, line in
            line.split(separator: " ").map { (text: String($0), number: first + UInt32(index)) }
        }
    }

    static let legalForms = """
        有限责任公司 有限公司 股份有限公司 股份公司 集团有限公司 集团股份有限公司 集团公司 公司 集团 控股 责任公司 总公司 分公司 投资有限公司 有限合伙 合伙企业 企业
        商行 商店 经营部 批发部 经销部 门市部 营业部 销售部 服务部 零售店 专卖店 专营店 旗舰店 直销店 加盟店 分店 总店 网店 店铺 小店 店 行 铺 坊 馆 屋 阁 档 档口 摊位 摊 超市 便利店 商场 商城 商铺 个体工商户 个体户 总汇 部 柜台 专柜 批发行 批发店 经营店 卖场 大卖场
        工厂 制造厂 加工厂 总厂 分厂 厂 作坊 加工部
        中心 工作室 事务所 合作社 专业合作社 研究所 研究院 服务中心 经营中心 销售中心 营销中心 办事处 协会
        """

    static let trades = """
        知识产权 知识产权代理 知识产权服务 知识产权咨询 商标代理 专利代理 商标事务 专利商标代理 法律服务 律师 维权
        商贸 贸易 经贸 工贸 外贸 进出口 进出口贸易 国际贸易 商业贸易 商务 商业 商务贸易 国贸
        电子商务 电商 网络 网络科技 网络技术 信息技术 信息科技 互联网科技
        科技 技术 科技发展 高科技 生物科技 智能科技 科技开发 技术开发
        服饰 服装 时装 制衣 服饰贸易 衣饰 童装 男装 女装 内衣 针织 服装服饰 成衣 制服
        日用品 百货 日化 日用百货 小百货 家居用品 生活用品 日杂 杂货 小商品 家居 日用化工
        皮具 箱包 皮革 皮件 皮具箱包 手袋 皮革制品 皮具制品
        鞋业 鞋 鞋帽 鞋服 制鞋 皮鞋 鞋材 体育用品 运动用品 体育 体育运动用品 户外用品
        化妆品 美妆 日化用品 美容 美容美发 化妆 护肤品 美容用品 香水
        电子 电子科技 电子产品 电器 数码 通讯 通信 家电 数码科技 电子电器 光电 电气 照明 灯饰 电子元件 半导体 通讯器材 手机 手机配件 数码产品
        汽配 汽车配件 汽车用品 汽车 汽车零部件 汽贸 汽车销售 摩托车 摩配 汽车服务 轮胎 润滑油
        食品 食品贸易 副食 副食品 农产品 粮油 食品商贸 糖酒 酒业 酒水 茶业 茶叶 茶 烟酒 名烟名酒 烟草 饮料 乳业 水产 餐饮 餐饮管理 餐饮服务 调味品 特产 土特产 农业 农业科技 食杂
        实业 工业 产业 企业发展 发展 实业发展 开发
        供应链 供应链管理 物流 货运 国际货运代理 货运代理 快递 仓储 运输
        玩具 礼品 文具 工艺品 文体用品 办公用品 工艺礼品 饰品 珠宝 首饰 珠宝首饰 钟表 眼镜 文化用品 母婴用品 婴童用品
        五金 机电 机械 五金机电 建材 五金制品 机械设备 机电设备 模具 轴承 工具 水暖 卫浴 洁具 陶瓷 家具 木业 门窗 装饰 装饰材料 涂料 油漆 管业 阀门 装修 塑料 塑胶 橡胶 包装 印刷 纸业 化工 塑料制品 金属制品 不锈钢 电线电缆 电缆 铝业 钢铁 石材 玻璃
        医药 药业 药房 大药房 医疗器械 医疗科技 生物技术 保健品 医药科技 制药 药店 生物 医疗
        纺织 纺织品 布业 布艺 面料 家纺 床上用品 纺织科技 轻纺 毛纺 丝绸 羊绒 皮草
        文化 传媒 文化传媒 广告 文化传播 文化发展 影视 图书 书店 出版 音像 软件 软件开发 教育 教育科技 游戏 动漫 设计
        咨询 管理 企业管理 服务 信息咨询 商务咨询 商务服务 投资 投资管理 企业管理咨询
        园林 环保 环保科技 能源 新能源 建筑 工程 建设 房地产 物业 酒店 宾馆 旅行社 旅游 宠物用品 花卉 种子 饲料 农资
        """

    /// English words that say form or trade; never part of the core.
    static let english: Set<UInt64> = Set(
        """
        co ltd limited company companies inc incorporated llc llp lp corp corporation gmbh ag bv nv sa srl spa sas sarl plc
        pte pty kg oy ab kk store stores shop shops firm commercial trading trade trades technology technologies tech
        electronics electronic industrial industry industries import export imp exp ie international holdings holding
        group the of and for business department dept city province county district town china prc garment garments
        clothing apparel leather goods bags shoes footwear cosmetics cosmetic food foods foodstuff auto parts supply
        chain commerce ecommerce general merchandise daily necessities wholesale retail market centre center studio
        enterprise enterprises mall official flagship factory manufacturing manufacture sole proprietorship individual
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf16)[...].letterHash })
}
