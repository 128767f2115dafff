import Vocabulary

/// What is sold or copied, and how shops of that trade are called.
struct DemoGoods: Sendable {
    let name: Localized
    let trade: String

    private init(_ zh: String, _ en: String, _ trade: String) {
        name = Localized(zh: zh, en: en)
        self.trade = trade
    }

    static func list(_ right: RightType) -> [DemoGoods] {
        switch right {
        case .copyright: works
        case .invention, .utilityModel, .design: devices
        case .geographicalIndication: produce
        case .specialSign: souvenirs
        case .plantVariety: seeds
        case .layoutDesign: chips
        case .tradeSecret: secrets
        default: wares
        }
    }

    private static let wares = [
        DemoGoods("运动鞋", "sports shoes", "鞋业"), DemoGoods("羽绒服", "down jackets", "服饰"),
        DemoGoods("手提包", "handbags", "皮具"), DemoGoods("香水", "perfume", "化妆品"),
        DemoGoods("蓝牙耳机", "wireless earphones", "数码"), DemoGoods("机油", "engine oil", "汽配"),
        DemoGoods("白酒", "liquor", "酒业"), DemoGoods("保温杯", "vacuum flasks", "日用品"),
        DemoGoods("轴承", "bearings", "五金"), DemoGoods("儿童玩具", "toys", "玩具"),
    ]
    private static let works = [
        DemoGoods("教材和教辅", "textbooks", "图书"), DemoGoods("影视剧光盘", "film discs", "音像"),
        DemoGoods("设计软件", "design software", "科技"), DemoGoods("体育赛事直播", "live sports broadcasts", "网络"),
        DemoGoods("绘本", "picture books", "图书"), DemoGoods("摄影作品", "photographs", "图文"),
    ]
    private static let devices = [
        DemoGoods("折叠婴儿车", "folding prams", "母婴"), DemoGoods("净水器滤芯", "water filters", "电器"),
        DemoGoods("电动螺丝刀", "power screwdrivers", "五金"), DemoGoods("台灯", "desk lamps", "灯具"),
        DemoGoods("晾衣架", "drying racks", "家居"),
    ]
    private static let produce = [
        DemoGoods("绿茶", "green tea", "茶业"), DemoGoods("大米", "rice", "粮油"), DemoGoods("蜂蜜", "honey", "食品"),
        DemoGoods("苹果", "apples", "果品"),
    ]
    private static let souvenirs = [
        DemoGoods("纪念徽章", "commemorative badges", "礼品"), DemoGoods("吉祥物摆件", "mascot figures", "礼品"),
        DemoGoods("赛事纪念衫", "event T-shirts", "服饰"),
    ]
    private static let seeds = [
        DemoGoods("玉米种子", "maize seed", "种业"), DemoGoods("月季苗", "rose plants", "花卉"),
    ]
    private static let chips = [DemoGoods("电源管理芯片", "power-management chips", "电子")]
    private static let secrets = [
        DemoGoods("客户名单", "a customer list", "咨询"), DemoGoods("配方和工艺参数", "recipes and process data", "科技"),
    ]
}
