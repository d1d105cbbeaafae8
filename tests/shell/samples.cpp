#include "tests/shell/samples.hpp"

#include "tests/shell/wards.hpp"

#include <stdexcept>
#include <string>

namespace kotozute::test {
namespace {

using block::Button;

Button button(const char* id, const char* text, Button::Kind kind, Icon icon = Icon::None,
              const char* caption = "")
{
    Button out;
    out.label = {id, text};
    out.caption = caption;
    out.kind = kind;
    out.icon = icon;
    out.action = Go{{Page::Kind::Reading, id}};
    return out;
}

Header header()
{
    Header out;
    out.home = {"home", "ことづて"};
    out.text_size = {"text_size", "文字"};
    out.letter = "あ";
    out.tools = {button("language", "日本語", Button::Kind::Secondary, Icon::Sun),
                 button("close", "とじる", Button::Kind::Secondary, Icon::Lock)};
    return out;
}

Screen page(const char* name, const char* title, const char* lead)
{
    Screen out;
    out.name = name;
    out.header = header();
    out.steps_label = {"steps", "いまいるところ"};
    const char* names[] = {"大切にしていること", "知りたいこと",    "思いを|伝えてくれる人",
                           "どこで、|だれと",    "悪くなったとき",  "心配なこと",
                           "話し合う",           "まとめて|伝える", "見直す"};
    for (int i = 0; i < 9; ++i)
        out.steps.push_back({{"step." + std::to_string(i + 1), names[i]},
                             i == 3,
                             i == 0 || i == 2,
                             Go{{Page::Kind::Question, names[i]}},
                             i == 0 || i == 2 ? "答えあり" : ""});
    out.title = {std::string(name) + ".title", title};
    out.lead = lead;
    out.footer = {button("back", "もどる", Button::Kind::Secondary, Icon::Back),
                  button("rest", "ここで休む", Button::Kind::Quiet, Icon::Pause),
                  button("next", "つぎへ", Button::Kind::Primary, Icon::Next)};
    out.status = {"status", ""};
    return out;
}

Screen entrance()
{
    Screen out = page("entrance", "あなたの思いを、|ゆっくり。",
                      "これから、|どこで、|だれと|過ごしたいか。|ことばにして、|大切な人へ|"
                      "ことづける|ための|小さな|冊子です。");
    out.frame = Screen::Frame::Entrance;
    out.steps.clear();
    out.footer = {};
    out.picture = "縁側でお茶を飲む二人と、灯りのともる家の絵";
    out.body = {
        button("read", "読むだけ", Button::Kind::Door, Icon::Book, "何も書かずに、|ながめてみる"),
        button("think", "少し考える", Button::Kind::Door, Icon::Pencil,
               "3分ほど。|途中で|やめても大丈夫"),
        button("later", "今日はやめておく", Button::Kind::Door, Icon::Moon,
               "話したくなった日に、|また"),
        button("open", "前に書いた|記録を|ひらく", Button::Kind::Link, Icon::Letter),
        button("support", "つらいときの|相談先", Button::Kind::Link, Icon::Care),
        block::Notice{{"guest", "「残す」を|選ぶまで、|この端末には|何も残りません。"}}};
    return out;
}

block::Field field(const char* id, const char* name, const char* helper, const char* text,
                   block::Field::Kind kind, const char* trouble = "")
{
    block::Field out;
    out.label = {id, name};
    out.helper = helper;
    out.text = text;
    out.field = id;
    out.kind = kind;
    out.trouble = trouble;
    return out;
}

block::Option option(const char* id, const char* text, const char* caption, Picture picture,
                     bool selected = false)
{
    return {{id, text}, caption, picture, selected, Choose{"place_of_care/cancer", id}};
}

std::vector<block::Option> places()
{
    return {option("home_place", "自宅", "訪問の医療や|看護を|受けながら", Picture::Home, true),
            option("kin", "家族・親族の家", "だれかの|家で、|いっしょに", Picture::Kin),
            option("hospice", "緩和ケア病棟・|ホスピス", "痛みやつらさを|和らげる|専門の場所で",
                   Picture::Hospice),
            option("hospital", "病院", "かかっている病院などで", Picture::Hospital),
            option("care_home", "介護施設・|老人ホーム", "いまの施設、|またはこれから選んで",
                   Picture::CareHome),
            option("who", "場所より|「だれといるか」", "人のほうが|大切です", Picture::Cups),
            option("other", "その他", "自分のことばで書く", Picture::Other),
            option("undecided", "まだ決めていない", "迷っている、|も答えです", Picture::Undecided),
            option("entrust", "任せたい", "決めてほしい人がいます", Picture::Entrust),
            option("not_now", "今は話したくない", "話さないことも|選べます", Picture::NotNow)};
}

Screen place()
{
    Screen out = page("place", "どこで|過ごしたいですか",
                      "いちばん近いものを一つ。|あとで|何度でも|変えられます。");
    out.kicker = "もし、|がんなどの|病気に|なったら";
    block::Options options{{"place.options", ""}, places()};
    block::Segments strength{{"strength", "「自宅」への|気持ちの強さ"}, {}};
    for (const auto& [id, text] :
         {std::pair{"definitely", "ぜひ"}, {"if_possible", "できれば"}, {"either", "どちらでも"}})
        strength.parts.push_back(
            {{id, text}, false, SetStrength{"place_of_care/cancer", Strength::Definitely}});
    block::Field words = field("place.words", "自分のことばで", "書かなくても|かまいません", "",
                               block::Field::Kind::Words);
    out.body = {options, button("near", "近くで|できることを|見る", Button::Kind::Link, Icon::Map),
                strength, words};
    return out;
}

Screen easy()
{
    Screen out = page("easy", "どこで|[過/す]ごしたい|ですか",
                      "[一/ひと]つ[選/えら]んで|ください。|あとで|[変/か]えることが|できます。");
    out.kicker = "もし、|がんに|なったら";
    out.steps.clear();
    out.body = {block::Options{
        {"easy.options", ""},
        {option("e1", "[自/じ][分/ぶん]の[家/いえ]", "", Picture::Home, true),
         option("e2", "[家/か][族/ぞく]の[家/いえ]", "", Picture::Kin),
         option("e3", "[痛/いた]みを|[和/やわ]らげる|[病/びょう][院/いん]", "", Picture::Hospice),
         option("e4", "まだ|[決/き]めて|いない", "", Picture::Undecided),
         option("e5", "[任/まか]せたい", "", Picture::Entrust),
         option("e6", "[今/いま]は|[話/はな]したくない", "", Picture::NotNow)}}};
    return out;
}

Screen values()
{
    Screen out = page("values", "いま、|大切にしていることは|何ですか",
                      "三つまで、|大切な順に。|矢印で|順番を|変えられます。");
    block::Ranked ranked{{"values.ranked", ""}, 3, {}};
    const char* names[] = {"庭の金木犀を|見ること",      "体の|つらさが|少ないこと",
                           "孫と|夕ごはんを|食べること", "できるだけ|人の手を|借りずに|暮らすこと",
                           "仕事や|役割を|つづけること", "好きな|音楽を|聞くこと"};
    for (int i = 0; i < 6; ++i) {
        const std::string id = "v" + std::to_string(i);
        block::RankedItem item;
        item.label = {id, names[i]};
        item.toggle = Toggle{"values", id};
        if (i < 3) {
            item.rank = i + 1;
            item.said = std::to_string(i + 1) + "番目に|選んでいます";
            item.earlier_label = {"earlier", std::string("「") + names[i] + "」を|ひとつ上へ"};
            item.later_label = {"later", std::string("「") + names[i] + "」を|ひとつ下へ"};
            if (i > 0)
                item.earlier = Move{"values", id, -1};
            if (i < 2)
                item.later = Move{"values", id, 1};
        }
        ranked.items.push_back(item);
    }
    out.body = {ranked,
                field("values.words", "ほかにも|あれば、|自分のことばで", "",
                      "庭の話になると、表情がやわらぐ。\n毎朝、髙﨑さんと𠮷野家の前を歩く。",
                      block::Field::Kind::Words)};
    out.status = {"status", "いまの答えは、|この画面を|とじると|消えます"};
    return out;
}

block::VoiceSlip slip(const char* id, const char* name, const char* words, const char* who,
                      Voice voice)
{
    return {{id, name}, words, who, voice};
}

Screen voices()
{
    Screen out = page("voices", "三つの声を、|そのまま",
                      "だれのことばかを|分けて|残します。|一つに|まとめません。");
    out.body = {
        slip("person", "本人のことば", "「さいごまで、|庭の見える|この部屋に|いたい。」",
             "本人が|話し、|訪問看護師 佐藤が|書きとめ、|本人と|読み返す|（11月22日）",
             Voice::Person),
        slip("family", "家族の思い", "「かなえたい。|でも、|夜ひとりで|看るのは|心配です。」",
             "長女 みどりが|話し、|自分で|書く|（11月22日）", Voice::Family),
        slip("professional", "専門職の所見",
             "夜の訪問看護が|入れば|できそう。|空きは|まだ|確かめていません。",
             "訪問看護師 佐藤が|書く|（11月22日）", Voice::Professional),
        block::Notice{{"differ",
                       "ちがいは、|そのまま|残してあります。|夜の付きそいについて、|本人と長女の|"
                       "思いが|ちがいます。|いま、|決めなくても|かまいません。"},
                      Icon::People},
        button("talk", "つづきを|話す", Button::Kind::Secondary, Icon::People)};
    return out;
}

Screen summary()
{
    Screen out = page("summary", "まとめて、|手わたす",
                      "渡すのは、|あなたが|選んだ人に、|選んだところ|だけ。");
    block::Checks who{{"to_whom", "だれに"},
                      {{{"nurse", "訪問看護師 佐藤さん"},
                        "受け取りの鍵を|確かめました",
                        true,
                        Toggle{"to", "nurse"}},
                       {{"doctor", "在宅医 田中先生"}, "", true, Toggle{"to", "doctor"}},
                       {{"daughter", "長女 みどりさん"}, "", false, Toggle{"to", "daughter"}}}};
    block::Segments until{{"until", "いつまで"},
                          {{{"u3", "3か月"}, false, Back{}},
                           {{"u6", "6か月"}, true, Back{}},
                           {{"un", "決めない"}, false, Back{}}}};
    block::Paper paper;
    paper.label = {"paper", "A4の紙"};
    paper.text_alternative = "わたしの希望。本郷 さくら。過ごしたい場所、自宅。ぜひ。";
    out.body = {
        block::Illustration{Picture::Letter, {"letter", "手から手へ渡される手紙の絵"}},
        paper,
        who,
        until,
        button("print", "紙に印刷", Button::Kind::Secondary, Icon::Print),
        button("qr", "QRコード", Button::Kind::Secondary, Icon::Code),
        button("file", "鍵つきファイル", Button::Kind::Secondary, Icon::Lock),
        block::Notice{{"wish", "希望です。|いつでも|変えられます。|法的な文書では|ありません。"}}};
    out.status = {
        "status",
        "保存できませんでした。|端末の|空きが|足りません。|書いたものは|画面に|残っています。"};
    out.trouble = true;
    return out;
}

block::Side side(const std::string& title, const std::string& words, Voice voice)
{
    const std::string id = title + "/choose", choose = "こちらに|する（" + title + "）";
    return {
        {{title, title}, words, "訪問看護師 中村 はるかが|書きました（10月6日）・|この端末", voice},
        button(id.c_str(), choose.c_str(), Button::Kind::Secondary, Icon::Check)};
}

Screen review()
{
    Screen out = page("review", "前と、|いま",
                      "気持ちは|変わるものです。|前のことばも、|消えずに|残っています。");
    out.body = {
        block::Timeline{{"when", "いつ書いたか"},
                        {{"2月3日", "はじめて書く"},
                         {"5月14日", "入院のあと"},
                         {"11月22日", "退院して", true}}},
        block::Table{{"figures", "デイサービス"},
                     {"町", "人口", "か所数", "人口1万人|あたり"},
                     {{{"figures.1", "大塚"}, {"20000人", "3か所", "1.5か所"}},
                      {{"figures.2", "町が|わからないところ"}, {"不明", "1か所", "不明"}}}},
        block::Difference{{"d1", "過ごしたい場所"},
                          "まえ ・ 版2",
                          "病院",
                          "いま ・ 版3",
                          "自宅 ・ ぜひ",
                          "わけ：「帰ってみたら、|やっぱり|ここが|いいと|思いました。」"},
        block::Difference{{"d2", "悪くなったら"},
                          "まえ ・ 版2",
                          "まだ決めていない",
                          "いま ・ 版3",
                          "必要なら、|かかっていた|病院へ",
                          ""},
        block::Sides{{"sides", "食いちがっている|記録"},
                     {side("1つめ・|本人のことば", "自宅・ぜひ", Voice::Person),
                      side("2つめ・|家族等の思い", "病院「そばに|いて|ほしい」", Voice::Family),
                      side("3つめ・|専門職の所見", "取り消されました", Voice::Professional)}},
        block::Heading{{"again", "つぎに|見直すのは、|2027年5月ごろ"}},
        block::Text{{"again.text",
                     "入院・退院、|診断、|家族の変化が|あったときにも、|そっと|お知らせします。"},
                    block::Text::Tone::Quiet},
        button("keep", "これで残す", Button::Kind::Primary, Icon::Check),
        button("undo", "もとに|もどす", Button::Kind::Secondary, Icon::None)};
    return out;
}

Screen near()
{
    Screen out =
        page("near", "近くで、|できること",
             "白山二丁目の|あたりから、|近い順に。|ここに|ないものも、|あるかもしれません。");
    block::Items items{{"items", "見つかったところ"}, {}, "見つかりません"};
    items.items = {
        {{"p1", "アズハイム文京白山"},
         "介護付き有料老人ホーム",
         "白山4-36-13 ・ 直線距離0.6km",
         Icon::Hospital,
         Go{},
         true},
        {{"p2", "文京区小石川訪問看護ステーション・さくらの里"},
         "訪問看護",
         "夜の受付：未確認",
         Icon::Map,
         Go{},
         false},
        {{"p3", "高齢者あんしん相談センター"}, "相談", "電話：未確認", Icon::Phone, {}, false}};
    out.body = {
        field("words", "ことばで|さがす", "町の名前や、|してほしいことを", "訪問看護",
              block::Field::Kind::Line),
        button("find", "さがす", Button::Kind::Primary, Icon::None), items,
        block::Items{{"none", "あいているところ"},
                     {},
                     "ここには、|まだ|何もありません。|ないのではなく、|わからないのです。"},
        block::Source{
            {"source", "出典：|厚生労働省|「介護サービス情報公表システム」|2025年12月版（加工）"}}};
    out.footer.rest.reset();
    out.footer.next.reset();
    return out;
}

// The same with a map above the list.
Screen mapped()
{
    Screen out = near();
    out.name = "mapped";
    out.title.id = "mapped.title";
    block::Map map = map_of(made_up_ward(), 60);
    map.selected = (*map.places)[4].id;
    out.body.insert(out.body.begin(), map);
    return out;
}

Screen reading()
{
    Screen out = page("reading", "家で|過ごすときに|できること", "");
    out.body = {
        block::Text{{"t1", "住みなれた家で、|医療や|介護を|受けながら|過ごすことができます。"},
                    block::Text::Tone::Lead},
        block::Text{{"t2", "医師が|家を|訪ねて|診る|「訪問診療」、|看護師が|訪ねて|体の|ようすを|"
                           "見る|「訪問看護」が|あります。|夜や|休みの日に|来てもらえるかは、|"
                           "ところによって|ちがいます。"}},
        block::Heading{{"h1", "ひとり暮らしでも"}},
        block::Text{{"t3", "ひとりで|暮らしている人も、|家で|さいごまで|過ごすことが|あります。|"
                           "むずかしくなったときに|どうするかを、|先に|話しておくと|安心です。"}},
        block::Notice{
            {"alert", "つらいときは、|ひとりで|読みつづけなくて|かまいません。"}, Icon::Care, true},
        block::Progress{{"progress", "区の情報を|読みこんでいます"}, .4f},
        block::Source{{"src", "出典：|厚生労働省|「人生会議」|2026年10月に|確かめました"}}};
    return out;
}

Screen unlock()
{
    Screen out = page("unlock", "おかえりなさい", "決めておいた|あいことばを|入れてください。");
    out.frame = Screen::Frame::Lock;
    out.steps.clear();
    out.footer = {};
    out.picture = "灯りのともった行灯の絵";
    out.body = {field("passphrase", "あいことば", "", "ひみつのことば", block::Field::Kind::Secret,
                      "あいことばが|ちがいます。|大文字と|小文字も|区別します。"),
                button("unlock", "ひらく", Button::Kind::Primary, Icon::Letter),
                button("forgot", "あいことばを|忘れたとき", Button::Kind::Link, Icon::Info)};
    return out;
}

Screen details()
{
    Screen out = page("details", "思いを|代わりに|伝えてくれる人",
                      "いなくても、|これから|考えても、|かまいません。");
    out.body = {field("name", "お名前", "", "本郷 みどり", block::Field::Kind::Line),
                field("phone", "電話", "空いていても|かまいません", "", block::Field::Kind::Phone),
                field("born", "生まれた日", "", "昭和99年", block::Field::Kind::Date,
                      "年月日が|わかりません。|1948年3月3日のように|書いてください。"),
                block::Options{{"agree", "この人に|話しましたか"},
                               {option("a1", "承諾ずみ", "", Picture::None, true),
                                option("a2", "これから話す", "", Picture::None),
                                option("a3", "まだ", "", Picture::None)}}};
    return out;
}

Screen dialog()
{
    Screen out = place();
    out.name = "dialog";
    out.dialog = Dialog{
        {"forget", "書いたものを|消しますか"},
        {block::Text{{"forget.text",
                      "まだ|残していない|答えが|三つあります。|消すと、|もとには|もどせません。"}},
         field("reason", "よければ、|わけを", "", "", block::Field::Kind::Line)},
        button("stay", "消さないで|もどる", Button::Kind::Secondary),
        button("wipe", "消す", Button::Kind::Primary)};
    return out;
}

}  // namespace

std::vector<Screen> samples()
{
    return {entrance(), place(),  easy(),    values(), voices(),  summary(), review(),
            near(),     mapped(), reading(), unlock(), details(), dialog()};
}

Screen sample(const char* name)
{
    for (Screen& screen : samples())
        if (screen.name == name)
            return screen;
    throw std::runtime_error(std::string("no sample called ") + name);
}

}  // namespace kotozute::test
