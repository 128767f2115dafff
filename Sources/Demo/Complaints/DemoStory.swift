import Vocabulary

/// What people write, in their own words.
struct DemoStory {
    let brand: String
    let number: String
    let goods: String
    let respondent: String
    let scene: String
    let language: Language

    func told(_ right: RightType, _ place: Place, _ random: inout DemoRandom) -> String {
        let count = random.number(20..<900)
        let price = random.number(15..<2000)
        var lines = [opening(right, &random)]
        lines.append(contentsOf: place == .online ? [online(count, price, &random)] : [onSite(count, price, &random)])
        if random.happens(60) { lines.append(request(&random)) }
        return lines.joined(separator: language == .zh ? "" : " ")
    }

    private func opening(_ right: RightType, _ random: inout DemoRandom) -> String {
        let name = right.name[language]
        switch (language, right) {
        case (.zh, .tradeSecret):
            return "原业务负责人离职后到\(respondent)任职，我公司\(goods)随即出现在对方的报价中。"
        case (.en, .tradeSecret):
            return
                "Our former sales manager joined \(respondent), and \(goods) that we keep under lock now appears in their offers."
        case (.zh, .copyright):
            return random.one(of: [
                "我方是“\(brand)”系列作品的著作权人，登记号 \(number)。\(respondent)未经许可复制、销售\(goods)。",
                "\(respondent)大量出售盗版\(goods)，封面印着“\(brand)”，纸张和印刷都很差。",
            ])
        case (.en, .copyright):
            return
                "We own the copyright in the “\(brand)” works (registration \(number)). \(respondent) copies and sells \(goods) without a licence."
        case (.zh, .invention), (.zh, .utilityModel), (.zh, .design):
            return "我方拥有\(name)（专利号 \(number)），\(respondent)制造、销售的\(goods)落入保护范围，特征对比表见附件。"
        case (.en, .invention), (.en, .utilityModel), (.en, .design):
            return
                "We hold the \(name.lowercased()) \(number). \(goods.capitalizedFirst) made and sold by \(respondent) fall within its scope; a comparison chart is attached."
        case (.zh, .specialSign):
            return "\(respondent)在售带有赛事标志和“\(brand)”字样的\(goods)，没有任何授权标识。"
        case (.zh, _):
            return random.one(of: [
                "我公司是“\(brand)”\(name)权利人，注册号 \(number)。\(respondent)公开销售假冒我公司标识的\(goods)。",
                "举报\(respondent)卖假“\(brand)”\(goods)，做工粗糙，标签上没有厂名厂址。",
                "受权利人委托反映：\(respondent)销售的\(goods)使用了与“\(brand)”相同的标识，权利人从未授权。",
            ])
        case (.en, _):
            return random.one(of: [
                "We own the \(name.lowercased()) “\(brand)” (no. \(number)). \(respondent) offers \(goods) bearing our mark without permission.",
                "I bought \(goods) marked “\(brand)” from \(respondent). They are plainly not genuine.",
                "On behalf of the owner of “\(brand)” we report that \(respondent) sells counterfeit \(goods).",
            ])
        }
    }

    private func onSite(_ count: Int, _ price: Int, _ random: inout DemoRandom) -> String {
        switch language {
        case .zh:
            random.one(of: [
                "地点在\(scene)，现场看到约 \(count) 件，单价 \(price) 元。",
                "上周在\(scene)购买一件，付款 \(price) 元，有收据和照片。店员说仓库里还有 \(count) 件。",
                "货放在\(scene)，每天下午发货，估计库存 \(count) 件。",
            ])
        case .en:
            random.one(of: [
                "The place is \(scene). About \(count) pieces were on display at \(price) yuan each.",
                "A test purchase was made at \(scene) for \(price) yuan; receipt and photographs are attached.",
            ])
        }
    }

    private func online(_ count: Int, _ price: Int, _ random: inout DemoRandom) -> String {
        switch language {
        case .zh: "商品页面显示已售 \(count) 件，售价 \(price) 元，客服承认不是正品。页面截图已保存。"
        case .en:
            "The page shows \(count) sales at \(price) yuan. The seller admits that the goods are not genuine; screenshots are kept."
        }
    }

    private func request(_ random: inout DemoRandom) -> String {
        switch language {
        case .zh: random.one(of: ["请依法查处。", "希望尽快处理，对方可能转移货物。", "需要配合辨认的，请联系我方。", "请告知需要补充哪些材料。"])
        case .en:
            random.one(of: [
                "Please investigate.", "We are ready to identify the goods.", "Please tell us which papers you need.",
            ])
        }
    }

    static func question(_ language: Language, _ random: inout DemoRandom) -> String {
        switch language {
        case .zh:
            random.one(of: [
                "展会上发现同行抄袭我们的外观设计，可以当场投诉吗？需要带什么材料？",
                "我们的商标在境外注册，国内有人使用，能不能投诉？",
                "授权书要不要公证认证？可以先提交后补吗？", "举报盗版教材有没有奖励？怎么领取？",
            ])
        case .en:
            random.one(of: [
                "May a foreign company complain without an agent in China, and must the power of attorney be legalised?",
                "How long does an administrative procedure take compared with a court?",
            ])
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
