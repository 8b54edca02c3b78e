"""Given names of storytellers' children, pastors, volunteers and helpers, in Latin letters.

Common ones only, from general knowledge of each language: a table helps where a name stands alone
("Esther said") and a shape cannot tell. All in plain small letters (see `sounds.plain`).
"""

import re
from typing import Final

# Biblical and western: those who resettle and those who help often bear them.
WESTERN: Final = frozenset(
    "aaron abby abena abigail abraham adam adele adrian agnes ahmed aisha alan albert alex "
    "alexander alexandra alfred ali alice alicia alison allison ama amanda amara amelia amos amy "
    "andrea andreas andrew angela angelina anil anita anna anne annie anthony antonia antonio "
    "arjun arthur ashley audrey barbara barnabas bartholomew beatrice becky belinda benjamin "
    "bernard bertha beth bethany betty beverly brandon brenda brian bridget bruce caleb calvin "
    "cameron carl carla carlos carmen caroline catherine cathy cecilia charles charlotte cheryl "
    "chidi chika chloe chris christina christine christopher cindy claire clara clare claudia "
    "colin connie craig cynthia cyrus daniel daniela danny daphne darren david debbie deborah "
    "deepa denise dennis derek diana diane dominic donald donna doreen doris dorothy douglas "
    "duncan dylan edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah "
    "elisabeth elise elisha elizabeth ella ellen elliot elsa emily emma eric erica erika esther "
    "ethan eugene eunice evelyn ezekiel ezra fatima felicia felix fiona fred frederick gabriel "
    "gareth gary geoffrey george gerald gerard gideon gina giovanni gladys glenn gloria gordon "
    "graham gregory greta gwen hannah hans harriet harry hassan hector helen helena helga "
    "henrietta henry herbert hilary hosea howard hugh hugo ian ibrahim ingrid irene isaac isabel "
    "isabella isaiah jacob jacqueline jaime james jamie jane janet janice jason jean jeffrey jenna "
    "jennifer jenny jeremiah jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne "
    "joel johanna johannes john johnny jonah jonas jonathan jose joseph josephine joshua joyce "
    "juan judith judy julia julian julie juliet justin karen karin karl kate katherine kathleen "
    "kathryn kathy katie keith kelly kenneth kevin kirsten kofi kristin kwame kyle lakshmi larry "
    "laura lauren laurence lawrence leah leo leon leonard leslie liam lillian linda lisa lois "
    "lorraine louis louise luca lucas lucia lucy luis luke lydia lynn madeleine magdalena malcolm "
    "marcus margaret maria marian marie marilyn mario marion marjorie martha martin mary maryam "
    "matthew maureen megan melanie melissa micah michael michelle miguel mike miriam mohammed "
    "molly monica monika moses muhammad nadia nancy naomi natalie nathan nathanael nathaniel "
    "nehemiah neil nelson ngozi nicholas nicola nicole nigel noah nora norman oliver olivia omar "
    "oscar otto owen pamela patricia patrick paul paula pauline pedro peggy peter philip philippa "
    "phillip phoebe pierre priscilla priya rachel rajesh ralph ravi rebecca rebekah reuben rhoda "
    "richard rita robert robin rodney roger roland ronald rosa rosalind rosie roy ruben rupert "
    "russell ruth ryan sabina sally salome sam samantha samson samuel sandra sara sarah saul sean "
    "sebastian sharon sheila shirley silas silvia simeon simon simone sofia solomon sonia sophia "
    "sophie stanley stella stephanie stephen steve steven stuart sunita susan susanna suzanne "
    "sylvia tabitha tamara tammy terence teresa terry thaddeus theodore theresa thomas tim timothy "
    "tina titus tobias toby tom tony tracy trevor ursula valerie vanessa vera veronica vincent "
    "vivian walter wanda warren wendy wilfred wilhelm william winifred yusuf yvonne zachary "
    "zechariah zoe".split()
)
# English words as well: a name only where something else says so.
WORDS_TOO: Final = frozenset(
    "abel amber an angel anton april art august aurora aye bill blossom bob bonnie brook brooklyn "
    "carol carolina carter chad chai chase chelsea cherry china chip christian christy claude clay "
    "cliff colt constance cooper crystal daisy dale dan dawn dean destiny don dora drew duc dung "
    "earl eden eve faith faye felicity fern ferry flora florence forest frank gale gay gene "
    "georgia ginger glen grace grant guy ha hana hang harmony harper hazel heath heather holland "
    "holly honor hope hung hunter india iris israel ivy jackson jade jan jay jewel job jordan joy "
    "june kana kent kerry kit lance laurel lek lev lien lily lincoln linh lionel loan logan lottie "
    "madison mai marina mark mason max may melody mercy miles min moe my myrtle nan nay nick noel "
    "noi nok norm olive opal paris pat patience pearl penny phan pierce ploy poppy porn prudence "
    "ray reed reid rex rich rob robin rock rod roman rose rosemary rowan ruby rusty sakura sandy "
    "savannah scott sein serena shun sky sonny stella sterling su sue summer sunny sydney taro "
    "terry thin thu tiffany tin trinity troy tun van victor victoria viola violet virginia wade "
    "ward will willow win winter woody yin zion".split()
)
# Japanese and Korean given names of one word that stand alone in stories.
EAST_ASIAN: Final = frozenset(
    "akari akemi akiko akira asako atsuko ayako ayumi bora boram byul chieko chihiro chulsoo "
    "daisuke emiko eriko etsuko eunhye eunji eunjung eunmi eunsuk fumiko hanako haneul haruka "
    "haruki haruko haruto hayoon hideki hideko hideo hinata hiroko hiromi hiroshi hisako hitomi "
    "hyejin hyeri hyesook hyun hyunjin hyunwoo ichiro jihoon jihye jimin jinhee jiro jisoo jisun "
    "jiwon jiwoo jiyeon jiyoung junho junichi junko kanako kaori kaoru kazuko kazuo keiko keita "
    "kenichi kenji kenta kiyoko koji kumiko kwangho kyoko kyungsook machiko maki makoto mamoru "
    "manabu mari mariko masako masami masaru mayu mayumi megumi michiko midori mika miki mikiko "
    "minho minji minjun minoru minseo miok miran misaki misook mitsuko miyuki momoka myongsun "
    "myungsook nana nanako naoki naoko naomi nari natsuki natsuko noboru nobuko noriko osamu reiko "
    "rika rumi ryo ryota sachiko saerom sangwoo satoko satomi satoru satoshi sayuri seojun seoyeon "
    "setsuko seungho shigeo shigeru shinji shizuko shoji shoko shota sohee soojin soonja soonok "
    "sooyoung sora subin sujin sumi sumiko sunhee sunmi susumu suyeon tadashi taehyun takako "
    "takashi takeshi takumi tamiko tatsuya tetsuya tomoko tomomi toshiko tsuyoshi yasuko yeji "
    "yejin yeonmi yerin yoko yongho yoshie yoshiko youngho youngja youngmi youngsook yui yujin "
    "yuka yuki yukiko yuko yumi yumiko yuna yusuke yutaka yuto yuya".split()
)
# Names of helpers and neighbours along the way: Burma, Thailand, Laos, Vietnam, Mongolia, Russia.
ON_THE_WAY: Final = frozenset(
    "aleksandr aleksei alexei alexey alina altantsetseg alyona anan anastasia anatoly andrei "
    "ankhbayar anong apinya aran arkady arthit aung bao batbayar batbold baterdene bayarmaa "
    "bolormaa boonmee boris bounlert bounmi bounmy bounpheng bounthavy bounthong busaba chaiya "
    "chalerm chanida chansouk chanthala chuluun davaa denis dmitri dmitry dorj duong ekaterina "
    "enkhjargal enkhtuya erdene evgeny fyodor galina ganbaatar ganbold gantulga gennady grigory "
    "hai hanh hien hieu hla hlaing hnin hoa hoang htay htet htun huong huynh igor ilya irina ivan "
    "jiraporn kanya keomany khaing khamla khampheng khamphet khamphone khamsing khamtan khanh khin "
    "khine kirill kittisak konstantin ksenia kyaw kyi larisa leonid ludmila lyuba lyubov lyudmila "
    "maksim malee manee manivanh marfa maung mikhail minh misha mongkol munkhbat mya myint myo "
    "nadezhda naing nanda napat narantsetseg narantuya narong natalia natalya natasha nattapong "
    "nergui ngoc nguyen nhung nikita nikolai niran nittaya noppadon noy nwe nyein nyunt odval "
    "ohnmar oksana oleg olga olya orawan otgonbayar oyuna oyunbileg oyuunchimeg panit pavel pensri "
    "petya pham phetsamone phonesavanh phouvong phuc phuong phyo phyu polina pranee prasert "
    "preecha quang quoc quyen raisa ratana ruslan saengdao sakda samart sandar sarantuya sasha "
    "semyon sengdao sergei sergey shwe siriporn sisavath slava soe solongo sombat somchai somkid "
    "somphone somphou sompong somsak somying souksavanh stepan suchada sudarat sukanya sukhbat "
    "sunisa supaporn surasak suwit svetlana tanya tatiana tatyana tawan temujin thaksin thanakorn "
    "thandar thanh thant thao thaung thein thi thida thinh thiri thongchai thongkham thongsy thura "
    "thuy thuzar timur tran trang trinh truong tsend tsetseg tuan tuya tuyet uranchimeg vadim "
    "valentin valentina valery vanhxay varvara vasily viengkham viktor vilayvanh vitaly vladimir "
    "vladislav volodya wai wanida wichai wilai yamin yana yekaterina yelena yevgeny yulia yuphin "
    "yuri zarni zaw zeya zhanna zin zinaida zolzaya".split()
)
CLEAR: Final = (WESTERN | EAST_ASIAN | ON_THE_WAY) - WORDS_TOO
ALL: Final = CLEAR | WORDS_TOO
# Endings that hardly anything but a name has: patronymics, surnames, Mongolian compounds.
NAME_ENDING: Final = re.compile(
    r"[a-z]{3,12}(?:ovich|evich|ovna|evna|enko|ovsky|evsky|ovskaya|evskaya|"
    r"jargal|erdene|saikhan|baatar|tsetseg|chimeg|bayar|munkh)"
)
# Syllables of Korean given names as passports and newspapers spell them, and those of them that
# are English words, or Chinese and Thai ones, too.
KOREAN_SYLLABLES: Final = frozenset(
    "ae ah bin bok bong bun byung chae chan cheol chol choon chul chun dae dan do dong duk eui eun "
    "gap geum geun gi gil guk gwang gyeong gyu ha hae hak han hee hei ho hong hoon hun hwa hwan "
    "hye hyang hyeok hyeon hyo hyok hyon hyuk hyun ihn il in ja jae jeong jin jong joo joon ju jun "
    "jung keum keun ki kil kook kwan kwang kyong kyoung kyu kyung man mi min moon mun myeong "
    "myong myung nam ok ook pil ran rim rye ryeon ryon ryong ryul sang seo seok seol seon seong "
    "seung sik sim so sok son song soo sook soon su suk sul sun sung tae taek uk un ung wan won "
    "wook woo yeo yeon yeong yon yong yoo yoon you young yu yul yun".split()
)
OPEN_SYLLABLES: Final = frozenset(
    "ah bin bong bun chan chin dan do dong gap gi ha han hei ho hong hun in man min moon mi nam ok "
    "pil ran rim sang sim so son song sun sung un wan won woo yon you young yu".split()
)
