extension PageRules {
    /// One line a form of address, the first that fits decides: platform, kind, host and path as they are after
    /// `WrittenAddress` (no scheme, no `www`, `m`, `h5`, lower case).
    ///
    /// `{n}` takes digits, `{h}` five or more hexadecimal digits, `{id}` anything; two of them give `a/b`, unless a last
    /// column says how the id is made of them. A line that takes nothing keeps the whole address. `*` before the host
    /// stands for any labels, after it for any ending; `**` in the path for any folders, `*` for any text. `a|b` is
    /// either. More folders and parameters may follow. A page is shown by the first line of its platform and kind
    /// whose places its id fills.
    static let table = """
        taobao       item        item.taobao.com/item.htm?id={n}
        taobao       item        *.taobao.com/**/item.htm|detail.htm|detail.html|item_detail.htm?id|item_id|itemid={n}
        taobao       item        *.taobao.com/**/item/{n}.htm
        taobao       item        *.taobao.com/**/i{n}.htm
        taobao       shop        shop{n}.taobao.com
        taobao       shop        *.taobao.com/**/*shop|*shop.htm|shopindex.htm|shop_index.htm?shop_id|shopid={n}
        taobao       user        *.taobao.com?user_id|user_number_id|sellerid={n}
        taobao       other       s|search|login|list|cart|i|trade|rate|market|item|detail|shop|world|ai.taobao.com
        taobao       other       uland|main|huodong|pages|qr|click|ju|buyertrade|member|my|new|act.taobao.com
        taobao       shop        {id}.taobao.com
        tmall        item        detail.tmall.com/item.htm?id={n}
        tmall        item        *.tmall.*/**/item.htm|item_o.htm?id={n}
        tmall        item        *.tmall.*/**/item/{n}.htm
        tmall        item        *.tmall.*?item_id|itemid={n}
        tmall        other       list|s|login|chaoshi|pages|detail|brand|world|uland|member|trade|cart|rate.tmall.*
        tmall        shop        {id}.tmall.com
        tmall        shop        {id}.tmall.hk
        xianyu       item        goofish.com/item?id={n}
        xianyu       user        goofish.com/personal?userid={id}

        jd           item        item.jd.com/{n}.html
        jd           item        *.jd.*/**/product/{n}.html
        jd           item        item|npcitem|paipai.jd.*/{n}.html
        jd           item        re.jd.com/cps/item/{n}.html
        jd           item        *.jd.*?sku|skuid|wareid={n}
        jd           shop        mall.jd.com/index-{n}.html
        jd           shop        *.jd.*?shopid|venderid={n}
        jd           shop        shop.jd.com/{n}
        jd           other       search|list|passport|cart|order|mall|item|shop|sale|pro.jd.com
        jd           other       u|re|so|union|wq|wqs|home|trade|coupon|miaosha|plogin|prodev|club|help.jd.com
        jd           shop        {id}.jd.com

        pinduoduo    item        mobile.yangkeduo.com/goods.html?goods_id={n}
        pinduoduo    item        *.yangkeduo.com?goods_id={n}
        pinduoduo    item        *.pinduoduo.com?goods_id={n}
        pinduoduo    shop        mobile.yangkeduo.com/mall_page.html?mall_id={n}
        pinduoduo    shop        *.yangkeduo.com?mall_id|msn={n}
        pinduoduo    shop        *.pinduoduo.com?mall_id|msn={n}

        alibaba1688  item        detail.1688.com/offer/{n}.html
        alibaba1688  item        *.1688.com/**/offer/{n}.html
        alibaba1688  item        *.1688.com?offerid={n}
        alibaba1688  other       s|search|login|detail|show|work|air|page|qr|dj|re|view|winport|cart|trade.1688.com
        alibaba1688  shop        {id}.1688.com
        alibaba1688  shop        1688.com/winport/{id}.html
        alibaba      item        *.alibaba.com/**/product-detail/*_{n}.html
        alibaba      item        *.alibaba.com/**/product/{n}
        alibaba      shop        {id}.en|fm|trustpass.alibaba.com
        aliexpress   item        *.aliexpress.*/**/item|i/{n}.html
        aliexpress   item        *.aliexpress.*/item/*/{n}.html
        aliexpress   shop        *.aliexpress.*/**/store/{n}
        aliexpress   shop        *.aliexpress.*/**/store/*/{n}

        douyin       user        douyin.com/user/{id}
        douyin       user        *.iesdouyin.com/share/user/{id}
        douyin       other       *.douyin.com/video|note/{n}
        douyin       other       *.iesdouyin.com/share/video/{n}
        douyin       item        haohuo.jinritemai.com/views/product/item2?id={n}
        douyin       item        *.jinritemai.com/**/product|trade?id|product_id={n}
        douyin       item        *.jinritemai.com/**/item|item2|detail?id={n}
        douyin       shop        haohuo.jinritemai.com/views/shop/index?id={id}
        douyin       shop        *.jinritemai.com?shop_id={id}
        kuaishou     user        *.kuaishou.com/**/profile|user/{id}
        kuaishou     other       *.kuaishou.com/**/short-video|photo/{id}
        kuaishou     shop        *.kwaixiaodian.com?sellerid|shopid={n}
        kuaishou     item        *.kwaixiaodian.com?id|itemid={n}
        xiaohongshu  user        xiaohongshu.com/user/profile/{id}
        xiaohongshu  item        xiaohongshu.com/goods-detail/{id}
        xiaohongshu  shop        *.xiaohongshu.com/**/vendor|store|shop/{id}
        xiaohongshu  other       xiaohongshu.com/explore/{id}
        xiaohongshu  other       xiaohongshu.com/discovery/item/{id}
        weixin       other       mp.weixin.qq.com/s?__biz={id}&mid={n}&idx={n}
        weixin       other       mp.weixin.qq.com/s/{id}
        weidian      item        weidian.com/item.html?itemid={n}
        weidian      item        *.weidian.com?itemid={n}
        weidian      shop        weidian.com?userid={n}
        weidian      shop        shop{n}.v.weidian.com
        suning       item        product.suning.com/{n}/{n}.html
        suning       shop        shop.suning.com/{n}
        vip          item        detail.vip.com/detail-*-{n}.html
        dangdang     item        product.dangdang.com/{n}.html
        dangdang     shop        shop.dangdang.com/{n}
        weibo        user        weibo.*/u|profile/{n}
        weibo        other       weibo.com/{n}/{id}
        weibo        other       weibo.*/u|n|p|status|detail|profile|ttarticle|tv|search|login|hot
        weibo        user        weibo.*/{id}
        bilibili     user        space.bilibili.com/{n}
        bilibili     other       bilibili.com/video/{id}

        amazon       item        amazon.*/**/dp/{id}
        amazon       item        amazon.*/**/gp/product/{id}
        amazon       item        amazon.*/**/gp/aw/d/{id}
        amazon       shop        amazon.*/sp?seller|merchant={id}
        amazon       shop        amazon.*?me|seller={id}
        amazon       shop        amazon.*/**/page/{id}
        amazon       shop        amazon.*/shops/{id}
        ebay         item        *.ebay.*/itm/{n}
        ebay         item        *.ebay.*/itm/*/{n}
        ebay         item        *.ebay.*?item={n}
        ebay         user        *.ebay.*/usr/{id}
        ebay         shop        *.ebay.*/str/{id}
        ebay         shop        stores.ebay.*/{id}
        dhgate       item        dhgate.com/product/*/{n}.html
        dhgate       shop        dhgate.com/store/{n}
        madeInChina  item        *.made-in-china.com/product/{id}
        madeInChina  shop        {id}.en.made-in-china.com
        madeInChina  shop        {id}.made-in-china.com
        temu         item        temu.com/**/*-g-{n}.html
        temu         item        temu.com?goods_id={n}
        temu         shop        temu.com?mall_id={n}
        shein        item        *.shein.*/**/*-p-{n}.html
        shopee       item        shopee.*/product/{n}/{n}
        shopee       item        shopee.*/*-i.{n}.{n}
        shopee       shop        shopee.*/shop/{n}
        lazada       item        lazada.*/products/*-i{n}.html
        lazada       item        lazada.*/products/*-i{n}-s*.html
        lazada       shop        lazada.*/shop/{id}
        etsy         item        etsy.com/**/listing/{n}
        etsy         shop        etsy.com/**/shop/{id}
        walmart      item        walmart.com/ip/*/{n}
        walmart      item        walmart.com/ip/{n}
        walmart      shop        walmart.com/seller/{n}
        wish         item        wish.com/product/{id}
        wish         shop        wish.com/merchant/{id}

        facebook     item        *.facebook.com/marketplace/item/{n}
        facebook     other       *.facebook.com/groups|events|watch|sharer|share|photo|story.php|permalink.php
        facebook     user        *.facebook.com/profile.php?id={n}
        facebook     user        *.facebook.com/people|pages/*/{n}
        facebook     other       *.facebook.com/people|pages|profile.php|photo.php|l.php|p|reel|hashtag|login|marketplace
        facebook     user        *.facebook.com/{id}
        instagram    other       instagram.com/p|reel/{id}
        instagram    user        instagram.com/{id}
        youtube      other       *.youtube.com/watch?v={id}
        youtube      other       youtu.be/{id}
        youtube      user        *.youtube.com/channel|c|user/{id}
        youtube      user        *.youtube.com/@{id}
        twitter      other       twitter.com/i|home|search|explore|hashtag|intent|share|login|settings|messages
        twitter      other       x.com/i|home|search|explore|hashtag|intent|share|login|settings|messages
        twitter      user        twitter.com/{id}
        twitter      user        x.com/{id}
        tiktok       other       *.tiktok.com/*/video/{n}
        tiktok       item        *.tiktok.com/view/product/{n}
        tiktok       user        *.tiktok.com/@{id}
        telegram     user        t.me/s/{id}
        telegram     other       t.me/joinchat|c|share|iv|proxy|addstickers|addlist
        telegram     user        t.me/{id}
        googlePlay   item        play.google.com/store/apps/details?id={id}
        googlePlay   user        play.google.com/store/apps/dev|developer?id={id}
        appStore     item        *.apple.com/**/app/*/id{n}
        appStore     item        *.apple.com/**/app/id{n}
        appStore     user        *.apple.com/**/developer/*/id{n}

        gist         repository  gist.github.com/{h}
        gist         repository  gist.github.com/*/{h}
        gist         repository  gist.githubusercontent.com/*/{h}
        gist         user        gist.github.com/{id}
        github       user        github.com/orgs|users|sponsors/{id}
        github       other       github.com/login|logout|join|search|topics|site|about|contact|features|pricing|customer
        github       other       github.com/security|settings|explore|trending|marketplace|collections|notifications
        github       other       github.com/git-guides|readme|enterprise|team|codespaces|copilot|mobile|events|github
        github       other       support|docs|help|developer|status|education|lab|github|blog|desktop|guides.github.com
        github       repository  github.com/{id}/{id}
        github       repository  raw|codeload|media|api|gist|uploads.github.com/repos/{id}/{id}
        github       repository  raw|codeload|media|uploads.github.com/{id}/{id}
        github       repository  raw|media|camo.githubusercontent.com/{id}/{id}
        github       repository  {id}.github.io                                           {1}/{1}.github.io
        github       repository  {id}.github.com                                          {1}/{1}.github.io
        github       user        github.com/{id}
        gitlab       repository  gitlab.com/{id}/{id}
        gitlab       user        gitlab.com/{id}
        gitee        repository  gitee.com/{id}/{id}
        gitee        user        gitee.com/{id}
        bitbucket    repository  bitbucket.org/{id}/{id}
        bitbucket    user        bitbucket.org/{id}
        sourceforge  repository  *.sourceforge.net/projects/{id}
        sourceforge  repository  {id}.sourceforge.*
        npm          repository  npmjs.com/package/{id}
        huggingface  repository  huggingface.co/{id}/{id}
        """
}
